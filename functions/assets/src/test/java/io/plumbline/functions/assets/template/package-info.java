/// Reads template.yaml as CloudFormation would and holds it to the code; it knows what the functions are called and
/// are given, and nothing of what they do.
@NullMarked
package io.plumbline.functions.assets.template;

import org.jspecify.annotations.NullMarked;
