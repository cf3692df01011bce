package io.plumbline.report;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/// Renders a report through its templates, which escape every value for the place that it stands in.
final class Page {

    private Page() {}

    @SuppressWarnings("NullAway") // jte's own way to say that nobody intercepts the output
    static String of(Report report) {
        StringOutput html = new StringOutput();
        JtereportGenerated.render(new OwaspHtmlTemplateOutput(html), null, report, StyleSheet.shared());
        return html.toString();
    }
}
