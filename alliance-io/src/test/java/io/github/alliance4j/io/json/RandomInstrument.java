package io.github.alliance4j.io.json;

import io.github.alliance4j.model.Component;
import io.github.alliance4j.model.Rater;
import io.github.alliance4j.model.instrument.AnswerScale;
import io.github.alliance4j.model.instrument.Citation;
import io.github.alliance4j.model.instrument.Direction;
import io.github.alliance4j.model.instrument.EvidenceMark;
import io.github.alliance4j.model.instrument.Gate;
import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.InstrumentBuilder;
import io.github.alliance4j.model.instrument.KeyStatus;
import io.github.alliance4j.model.instrument.MissingRule;
import io.github.alliance4j.model.instrument.PublishedMetric;
import io.github.alliance4j.model.instrument.Rights;
import io.github.alliance4j.model.instrument.ScaleId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** A definition drawn at random that uses every part a definition has. */
final class RandomInstrument {

    private static final String[] TEXTS = {"", "a", "quote \" and \\", "line\nend", "\u00e9 \uD83D\uDE42 \u2028", "<b>"
    };

    private final Random random;
    private final int items;
    private final List<ScaleId> subscales = new ArrayList<>();

    private RandomInstrument(long seed) {
        this.random = new Random(seed);
        this.items = 1 + random.nextInt(12);
    }

    static Instrument of(long seed) {
        return new RandomInstrument(seed).instrument();
    }

    private Instrument instrument() {
        AnswerScale range = range();
        InstrumentBuilder form = Instrument.builder("form-" + random.nextInt(1000))
                .name(text())
                .version(text())
                .respondent(text())
                .raters(any(Rater.values()), any(Rater.values()))
                .answers(range)
                .items(items)
                .direction(any(Direction.values()))
                .publishedMetric(
                        random.nextBoolean()
                                ? PublishedMetric.SUM
                                : PublishedMetric.meanTimes(random.nextDouble(0.1, 20)))
                .keyStatus(any(KeyStatus.values()))
                .rights(new Rights(text(), text(), any(EvidenceMark.values())));
        subscales(form);
        composites(form);
        IntStream.rangeClosed(1, items).filter(i -> random.nextInt(4) == 0).forEach(form::reversed);
        gates(form, range);
        missing(form);
        for (int i = random.nextInt(3); i > 0; i--) {
            form.citation(
                            random.nextBoolean()
                                    ? Citation.of("a" + text())
                                    : new Citation("b" + text(), "10.1/" + text()))
                    .fact("c" + text(), any(EvidenceMark.values()), text());
        }
        return form.build();
    }

    private AnswerScale range() {
        int min = random.nextInt(5) - 2;
        return random.nextBoolean()
                ? AnswerScale.of(min, min + 1 + random.nextInt(9))
                : AnswerScale.decimal(min + random.nextDouble(), min + 2 + random.nextDouble());
    }

    private void subscales(InstrumentBuilder form) {
        List<Integer> free =
                new ArrayList<>(IntStream.rangeClosed(1, items).boxed().toList());
        Collections.shuffle(free, random);
        if (random.nextBoolean()) {
            form.subscale(Component.BOND, take(free));
            subscales.add(ScaleId.BOND);
        }
        for (int i = 1; i < 4 && !free.isEmpty() && random.nextInt(3) > 0; i++) {
            form.subscale(ScaleId.of("part-" + i), take(free));
            subscales.add(ScaleId.of("part-" + i));
        }
    }

    private int[] take(List<Integer> free) {
        List<Integer> some = free.subList(0, 1 + random.nextInt(free.size()));
        int[] taken = some.stream().mapToInt(Integer::intValue).toArray();
        some.clear();
        return taken;
    }

    private void composites(InstrumentBuilder form) {
        if (random.nextBoolean()) {
            form.composite(
                    ScaleId.of("overlap"),
                    IntStream.rangeClosed(1, items)
                            .filter(i -> i == 1 || random.nextBoolean())
                            .toArray());
        }
        if (!subscales.isEmpty()) {
            Map<ScaleId, Double> weights = new LinkedHashMap<>();
            List<ScaleId> parts = new ArrayList<>(subscales);
            Collections.shuffle(parts, random);
            parts.forEach(part -> weights.put(part, random.nextDouble(0.01, 3)));
            form.composite(ScaleId.of("weighted"), weights);
        }
    }

    private void gates(InstrumentBuilder form, AnswerScale range) {
        for (int item = 2; item <= items; item++) {
            if (random.nextInt(3) == 0) {
                double from = range.min() + random.nextInt((int) range.span() + 1);
                form.askedIf(new Gate(1 + random.nextInt(item - 1), from, from + random.nextInt(2)), item);
            }
        }
    }

    private void missing(InstrumentBuilder form) {
        if (random.nextBoolean()) {
            form.missing(rule());
        }
        if (random.nextBoolean()) {
            form.missing(ScaleId.TOTAL, rule());
        }
        subscales.stream().filter(scale -> random.nextBoolean()).forEach(scale -> form.missing(scale, rule()));
        if (!subscales.isEmpty() && random.nextBoolean()) {
            form.missing(ScaleId.of("weighted"), rule());
        }
    }

    private MissingRule rule() {
        return random.nextBoolean()
                ? MissingRule.atMost(random.nextInt(4))
                : MissingRule.atMostShare(random.nextDouble());
    }

    private String text() {
        return any(TEXTS);
    }

    private <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }
}
