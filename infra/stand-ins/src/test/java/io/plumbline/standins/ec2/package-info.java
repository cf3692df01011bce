/// Runs what `infra/benchmark` brings to EC2 on this machine, with stand-ins for AWS; it knows the scripts, and nothing
/// of what they measure.
@NullMarked
package io.plumbline.standins.ec2;

import org.jspecify.annotations.NullMarked;
