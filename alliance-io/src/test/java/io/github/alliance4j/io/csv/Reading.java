package io.github.alliance4j.io.csv;

import io.github.alliance4j.io.DyadSink;
import io.github.alliance4j.io.FormatException;
import io.github.alliance4j.io.ReadCounts;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.problem.Problem;
import io.github.alliance4j.model.response.ResponseSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;

/** What a reader gave for one text, in words that a test can compare. */
final class Reading<T> implements DyadSink<T> {

    static final Instrument CLIENT_FORM = Instrument.builder("three-client")
            .raters(Rater.CLIENT)
            .answers(AnswerScale.of(1, 5))
            .items(3)
            .build();
    static final Instrument THERAPIST_FORM = Instrument.builder("two-therapist")
            .raters(Rater.THERAPIST)
            .answers(AnswerScale.of(1, 7))
            .items(2)
            .build();
    static final Instrument DECIMAL_FORM = Instrument.builder("line-client")
            .raters(Rater.CLIENT)
            .answers(AnswerScale.decimal(0, 10))
            .items(3)
            .build();
    static final FormSelection CLIENT = FormSelection.of(CLIENT_FORM);
    static final FormSelection BOTH =
            FormSelection.of(Map.of(Rater.CLIENT, CLIENT_FORM, Rater.THERAPIST, THERAPIST_FORM));

    final List<List<T>> dyads = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    int resets;
    ReadCounts counts = new ReadCounts(0, 0);

    @Override
    public void dyad(List<T> all) {
        dyads.add(all);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void reset() {
        resets++;
        dyads.clear();
        problems.clear();
    }

    static Reading<ResponseSet> of(Path folder, String text, FormSelection forms) {
        return of(ResponseCsv.withDefaults(), file(folder, text.getBytes(StandardCharsets.UTF_8)), forms);
    }

    static Reading<ResponseSet> of(ResponseCsv reader, Path file, FormSelection forms) {
        Reading<ResponseSet> reading = new Reading<>();
        try {
            reading.counts = reader.read(file, forms, reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading;
    }

    static Path file(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("in.csv"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Problem fault(Path folder, String text, FormSelection forms) {
        return Assertions.catchThrowableOfType(FormatException.class, () -> of(folder, text, forms))
                .problem();
    }

    /** Every problem as {@code CODE line column: message}. */
    List<String> faults() {
        return problems.stream().map(Reading::word).toList();
    }

    /** Every problem as {@code CODE line column}. */
    List<String> places() {
        return problems.stream()
                .map(problem -> (problem.code() + " " + problem.position().line() + " "
                                + problem.position().columnLabel())
                        .strip())
                .toList();
    }

    static String word(Problem problem) {
        return problem.code() + " " + problem.position() + ": " + problem.message();
    }

    /** Every form as {@code dyad session rater: answers}. */
    static List<String> forms(Reading<ResponseSet> reading) {
        return reading.dyads.stream()
                .flatMap(List::stream)
                .map(form -> form.dyad() + " " + form.session() + " "
                        + form.rater().name().charAt(0) + ": "
                        + IntStream.rangeClosed(1, form.instrument().items().size())
                                .mapToObj(form::answer)
                                .map(Reading::word)
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String word(OptionalDouble answer) {
        return answer.isPresent() ? Double.toString(answer.getAsDouble()).replaceAll("\\.0$", "") : "-";
    }
}
