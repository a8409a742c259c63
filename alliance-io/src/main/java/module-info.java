/** Every format: CSV in and out, JSON out, and the HTML report. Computes no score. */
@org.jspecify.annotations.NullMarked
module io.github.alliance4j.io {
    requires transitive io.github.alliance4j.scoring;
    requires de.siegmar.fastcsv;
    requires org.slf4j;
    requires tools.jackson.databind;
    requires static org.jspecify;

    exports io.github.alliance4j.io;
    exports io.github.alliance4j.io.csv;
    exports io.github.alliance4j.io.json;
    exports io.github.alliance4j.io.report;
}
