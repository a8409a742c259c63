package io.github.alliance4j.io.json;

import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.json.internal.FormatHead;
import io.github.alliance4j.io.json.internal.JsonDocument;
import io.github.alliance4j.io.json.internal.JsonText;
import io.github.alliance4j.io.json.internal.StrictJson;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.ScaleId;
import io.github.alliance4j.model.score.Metric;
import io.github.alliance4j.model.series.ScoreRange;
import io.github.alliance4j.scoring.rupture.scan.Calibration;
import io.github.alliance4j.scoring.rupture.scan.CalibrationOrigin;
import io.github.alliance4j.scoring.rupture.scan.ScanModel;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes and reads the calibration of a scan, so that a panel is fitted once and used for the dyads to come. One object a
 * calibration, its keys in this order:
 *
 * <pre>
 * format          alliance4j-calibration
 * format_version  1; it grows when a key changes its meaning or comes or goes, since readers refuse unknown ones
 * dyads           from how many dyads it comes
 * sessions        from how many observed sessions
 * scores          {name: word}, of which scores it is, each where it is known: rater, instrument, scale, metric; range is
 *                 "observed" where nobody stated the answer scale. May be left out
 * range           {name: number}: low, high and, where there are steps, step; empty where the scale is not known
 * summary         {name: {mean, sd}}, the numbers of the draws in short, and cautions, [sentence, ...]: for people. May be
 *                 left out; reading passes over it
 * gaps            [share, ...] of steps of 1, 2, 3 and more sessions between neighbouring observed ones
 * time            days, where time is counted in days; not there where it is the session number
 * interval        the unit of time in days, the median interval; with time only
 * intervals       [days, ...] between one session and the next, ascending quantiles; with time only
 * draws           [{name: number}, ...], models as {@link ScanModel#byName()} names their numbers
 * </pre>
 *
 * <p>It holds no score and names no dyad. A calibration that is read is equal to the one that was written, to the last bit.
 *
 * <p>Reading is strict. Keys may stand in any order. Refused are an unknown, missing or repeated key, null, a value of
 * another kind, a number that is not finite or that no model can have, text after the end, and more than a million
 * characters.
 *
 * @since 0.1
 */
public final class CalibrationJson {

    private static final FormatHead HEAD = new FormatHead("alliance4j-calibration", 1);
    private static final String OBSERVED = "observed";
    private static final String DAYS = "days";
    private static final Set<String> OF_DAYS = Set.of("time", "interval", "intervals");
    private static final Set<String> OPTIONAL = Set.of("scores", "summary", "time", "interval", "intervals");

    private CalibrationJson() {}

    /**
     * The published JSON Schema (draft 2020-12) of a calibration.
     *
     * @return the text of the schema
     */
    public static String schema() {
        return JsonDocument.schema(CalibrationJson.class, "calibration.schema.json");
    }

    /**
     * Reads one calibration from a UTF-8 file.
     *
     * @param file the file
     * @return the calibration, equal to the one that was written
     * @throws FormatException if the file holds no calibration; the problem names the file, the line, the JSON pointer (as
     *     the column) and the rule
     * @throws IOException if the file cannot be read
     */
    public static Calibration read(Path file) throws IOException {
        return JsonDocument.STATE.read(file, CalibrationJson::calibration);
    }

    /**
     * Reads one calibration.
     *
     * @param in the text, read to its end and closed
     * @param name the name by which problems call it
     * @return the calibration, equal to the one that was written
     * @throws FormatException if the text holds no calibration; see {@link #read(Path)}
     * @throws IOException if the text cannot be read
     */
    public static Calibration read(Reader in, String name) throws IOException {
        return JsonDocument.STATE.read(in, name, CalibrationJson::calibration);
    }

    /**
     * Writes one calibration, as {@link #read(Path)} reads it.
     *
     * @param calibration the calibration
     * @param out takes the text; neither flushed nor closed
     * @throws IOException if the output fails
     */
    public static void write(Calibration calibration, Appendable out) throws IOException {
        Objects.requireNonNull(calibration, "calibration");
        Objects.requireNonNull(out, "out");
        JsonText.write(out, json -> write(json, calibration));
    }

    private static void write(JsonGenerator json, Calibration calibration) {
        json.writeStartObject();
        HEAD.write(json);
        json.writeNumberProperty("dyads", calibration.dyads());
        json.writeNumberProperty("sessions", calibration.sessions());
        scores(json, calibration.origin());
        json.writeName("range");
        write(json, calibration.range().map(CalibrationJson::ends).orElse(Map.of()));
        summary(json, calibration);
        json.writeArrayPropertyStart("gaps");
        calibration.gaps().forEach(share -> JsonText.element(json, share));
        json.writeEndArray();
        calibration.interval().ifPresent(days -> writeTime(json, days, calibration.intervals()));
        json.writeArrayPropertyStart("draws");
        calibration.draws().forEach(draw -> write(json, draw.byName()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void scores(JsonGenerator json, CalibrationOrigin origin) {
        json.writeObjectPropertyStart("scores");
        origin.rater().ifPresent(rater -> json.writeStringProperty("rater", JsonText.word(rater)));
        origin.instrument().ifPresent(id -> json.writeStringProperty("instrument", id));
        origin.scale().ifPresent(scale -> json.writeStringProperty("scale", scale.value()));
        origin.metric().ifPresent(metric -> json.writeStringProperty("metric", JsonText.word(metric)));
        if (origin.isRangeObserved()) {
            json.writeStringProperty("range", OBSERVED);
        }
        json.writeEndObject();
    }

    private static void summary(JsonGenerator json, Calibration calibration) {
        json.writeObjectPropertyStart("summary");
        calibration.model().byName().forEach((name, mean) -> {
            json.writeObjectPropertyStart(name);
            JsonText.number(json, "mean", mean);
            JsonText.number(
                    json, "sd", calibration.uncertainty(draw -> draw.byName().getOrDefault(name, mean)));
            json.writeEndObject();
        });
        json.writeArrayPropertyStart("cautions");
        calibration.cautions().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeTime(JsonGenerator json, double interval, List<Double> intervals) {
        json.writeStringProperty("time", DAYS);
        json.writeName("interval");
        JsonText.element(json, interval);
        json.writeArrayPropertyStart("intervals");
        intervals.forEach(days -> JsonText.element(json, days));
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, Map<String, Double> numbers) {
        json.writeStartObject();
        numbers.forEach((name, number) -> {
            json.writeName(name);
            JsonText.element(json, number);
        });
        json.writeEndObject();
    }

    private static Map<String, Double> ends(ScoreRange range) {
        Map<String, Double> ends = new LinkedHashMap<>();
        ends.put("low", range.low());
        ends.put("high", range.high());
        range.step().ifPresent(step -> ends.put("step", step));
        return ends;
    }

    private static Calibration calibration(StrictJson json) {
        return new Parts().read(json);
    }

    /** The parts of a calibration, gathered in the order of the file. */
    private static final class Parts {

        private int dyads;
        private int sessions;
        private CalibrationOrigin origin = CalibrationOrigin.unknown();
        private final Map<String, Double> range = new LinkedHashMap<>();
        private List<Double> gaps = List.of();
        private final Set<String> ofDays = new TreeSet<>();
        private double interval;
        private List<Double> intervals = List.of();
        private final List<ScanModel> draws = new ArrayList<>();

        Calibration read(StrictJson json) {
            Map<String, Runnable> keys = new LinkedHashMap<>(HEAD.readers(
                    json,
                    Map.of(
                            "dyads",
                            () -> dyads = json.whole(0, Integer.MAX_VALUE),
                            "sessions",
                            () -> sessions = json.whole(0, Integer.MAX_VALUE),
                            "scores",
                            () -> scores(json),
                            "range",
                            () -> json.entries(name -> range.put(name, json.number())),
                            "summary",
                            json::skip,
                            "gaps",
                            () -> gaps = json.array(json::number),
                            "draws",
                            () -> json.each(() -> draws.add(model(json))))));
            keys.put("time", () -> ofDays("time", () -> json.literal(DAYS)));
            keys.put("interval", () -> ofDays("interval", () -> interval = json.number()));
            keys.put("intervals", () -> ofDays("intervals", () -> intervals = json.array(json::number)));
            Set<String> required = new TreeSet<>(keys.keySet());
            required.removeAll(OPTIONAL);
            json.object(keys, required);
            return json.checked(this::whole).with(origin);
        }

        private void scores(StrictJson json) {
            Map<String, Runnable> keys = Map.of(
                    "rater",
                    () -> origin = origin.with(json.word(Rater.class, JsonText::word)),
                    "instrument",
                    () -> origin = origin.withInstrument(json.text()),
                    "scale",
                    () -> {
                        String scale = json.text();
                        origin = origin.with(json.checked(() -> ScaleId.of(scale)));
                    },
                    "metric",
                    () -> origin = origin.with(json.word(Metric.class, JsonText::word)),
                    "range",
                    () -> {
                        json.literal(OBSERVED);
                        origin = origin.withObservedRange();
                    });
            json.object(keys, Set.of());
        }

        private void ofDays(String key, Runnable reading) {
            ofDays.add(key);
            reading.run();
        }

        private Calibration whole() {
            Calibration bySession = Calibration.of(draws, range(), gaps, dyads, sessions);
            if (ofDays.isEmpty()) {
                return bySession;
            }
            if (!ofDays.equals(OF_DAYS)) {
                throw new IllegalArgumentException("time, interval and intervals go together; there is only "
                        + String.join(" and ", ofDays));
            }
            Calibration byDays = bySession.byDays(intervals);
            if (byDays.interval().orElseThrow() != interval) {
                throw new IllegalArgumentException("interval " + interval + " is not the middle one of intervals, "
                        + byDays.interval().orElseThrow());
            }
            return byDays;
        }

        private static ScanModel model(StrictJson json) {
            Map<String, Double> numbers = new LinkedHashMap<>();
            json.entries(name -> numbers.put(name, json.number()));
            return json.checked(() -> ScanModel.parse(numbers));
        }

        private Optional<ScoreRange> range() {
            if (range.isEmpty()) {
                return Optional.empty();
            }
            Map<String, Double> left = new LinkedHashMap<>(range);
            double low = end(left.remove("low"), "low");
            double high = end(left.remove("high"), "high");
            Double step = left.remove("step");
            if (!left.isEmpty()) {
                throw new IllegalArgumentException(
                        "A range has no " + left.keySet().iterator().next());
            }
            return Optional.of(
                    new ScoreRange(low, high, step == null ? OptionalDouble.empty() : OptionalDouble.of(step)));
        }

        private static double end(@Nullable Double value, String name) {
            if (value == null) {
                throw new IllegalArgumentException("A range needs its " + name);
            }
            return value;
        }
    }
}
