/** Every format: CSV and JSON in and out, and the HTML report. Computes no score. */
@org.jspecify.annotations.NullMarked
module io.github.alliance4j.io {
    requires transitive io.github.alliance4j.scoring;
    requires de.siegmar.fastcsv;
    requires org.slf4j;
    requires transitive tools.jackson.databind;
    requires static org.jspecify;

    exports io.github.alliance4j.io;
    exports io.github.alliance4j.io.csv;
    exports io.github.alliance4j.io.json;
    exports io.github.alliance4j.io.json.record;
    exports io.github.alliance4j.io.report;

    provides tools.jackson.databind.JacksonModule with
            io.github.alliance4j.io.json.record.AllianceModule;
}
