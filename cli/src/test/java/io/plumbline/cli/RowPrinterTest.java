package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.engine.Rows;
import io.plumbline.engine.Session;
import io.plumbline.engine.SessionSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rows for programs carry every value digit for digit and character for character.
class RowPrinterTest {

    private static final String SELECT = """
            select * from (select
              'plain' as text,
              12345678901234.50::decimal(18, 2) as amount,
              0.0000001::decimal(10, 7) as small,
              date '2025-12-31' as day,
              true as flag,
              -7::bigint as number,
              null::varchar as nothing
            union all
            select 'a "quoted", ' || chr(10) || chr(13) || ' é東', 0.00, 0, null, false, 0, '') order by text desc""";

    @Test
    void csvQuotesWhatNeedsIt() {
        assertThat(printed(new RowPrinter.Csv())).isEqualTo("""
                        text,amount,small,day,flag,number,nothing
                        plain,12345678901234.50,0.0000001,2025-12-31,true,-7,
                        "a ""quoted"", \n\r é東",0.00,0.0000000,,false,0,
                        """);
    }

    @Test
    void jsonWritesNumbersInFullAndNullsAsNull() {
        assertThat(printed(new RowPrinter.Json())).isEqualTo("""
                {"text":"plain","amount":12345678901234.50,"small":0.0000001,"day":"2025-12-31","flag":true,"number":-7,"nothing":null}
                {"text":"a \\"quoted\\", \\n\\r é東","amount":0.00,"small":0.0000000,"day":null,"flag":false,"number":0,"nothing":""}
                """);
    }

    private static String printed(RowPrinter printer) {
        StringWriter out = new StringWriter();
        try (Session session = Session.open(SessionSettings.reading(List.of()));
                Rows rows = session.rows(SELECT)) {
            printer.print(rows, new PrintWriter(out));
        }
        return out.toString();
    }
}
