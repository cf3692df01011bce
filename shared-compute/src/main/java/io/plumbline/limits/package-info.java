/// The regulatory limits service: dated, cited dollar limits and which year's number governs, never an
/// estimate; it knows periods of a plan and nothing else about plans.
@NullMarked
package io.plumbline.limits;

import org.jspecify.annotations.NullMarked;
