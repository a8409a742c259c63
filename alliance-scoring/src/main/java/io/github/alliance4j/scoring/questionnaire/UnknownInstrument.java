package io.github.alliance4j.scoring.questionnaire;

import io.github.alliance4j.model.instrument.Instrument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What to say to someone who asks for an id that is not known: what may be meant, and what does not ship and why. */
final class UnknownInstrument {

    private static final String ADVICE = "With its key at hand, write a definition of your own"
            + " (docs/formats/instrument-json.md) and add it with InstrumentCatalog.with";
    private static final String NOTHING_NEAR = "No name is near it; InstrumentCatalog.instruments() and the command"
            + " \"alliance instruments\" list all there are";

    private final String id;
    private final FormName wanted;
    private final Collection<Instrument> known;

    UnknownInstrument(String id, Collection<Instrument> known) {
        this.id = id;
        this.wanted = FormName.of(id);
        this.known = known;
    }

    String message() {
        List<String> family = family();
        List<UnshippedInstrument> unshipped = UnshippedInstrument.of(wanted);
        List<String> near = family.isEmpty() && unshipped.isEmpty() ? near() : family;
        List<String> sentences = new ArrayList<>();
        sentences.add("No instrument \"" + id + "\"");
        list("Near: ", near, sentences);
        addUnshipped(unshipped, near.isEmpty(), sentences);
        if (near.isEmpty() && unshipped.isEmpty()) {
            sentences.add(NOTHING_NEAR);
        }
        FamilyNote.of(wanted).ifPresent(sentences::add);
        return String.join(". ", sentences);
    }

    private static void list(String label, List<String> ids, List<String> sentences) {
        if (!ids.isEmpty()) {
            sentences.add(label + String.join(", ", ids));
        }
    }

    private void addUnshipped(List<UnshippedInstrument> unshipped, boolean alone, List<String> sentences) {
        if (alone || unshipped.stream().anyMatch(form -> form.isMeantBy(wanted))) {
            unshipped.forEach(form -> sentences.add(form.refusal()));
            if (unshipped.stream().anyMatch(UnshippedInstrument::isScorable)) {
                sentences.add(ADVICE);
            }
            return;
        }
        list(
                "Known but not shipped: ",
                unshipped.stream().map(UnshippedInstrument::id).toList(),
                sentences);
    }

    /** The ids that are the same but for their spelling, else those of the family, else those with such a name. */
    private List<String> family() {
        List<String> same = ids(form -> wanted.spells(form.id()));
        if (!same.isEmpty()) {
            return same;
        }
        List<String> longer = ids(form -> wanted.beginsLettersOf(form.id())).stream()
                .sorted(Comparator.comparing((String k) -> !wanted.begins(k)))
                .toList();
        if (!longer.isEmpty()) {
            return longer;
        }
        List<String> shorter = ids(form -> wanted.continuesLettersOf(form.id()));
        return shorter.isEmpty() ? ids(form -> wanted.isPartOf(form.name())) : shorter;
    }

    private List<String> ids(Predicate<Instrument> wantedOnes) {
        return known.stream().filter(wantedOnes).map(Instrument::id).toList();
    }

    /** The ids that may be meant by a slip, nearest first, else those with the most words of the name at their beginning. */
    private List<String> near() {
        List<String> slips = ids(form -> wanted.isNear(form.id())).stream()
                .sorted(Comparator.comparingInt(wanted::editsTo))
                .toList();
        int most = known.stream()
                .mapToInt(form -> wanted.sharedWords(form.id()))
                .max()
                .orElse(0);
        return slips.isEmpty() && most > 0 ? ids(form -> wanted.sharedWords(form.id()) == most) : slips;
    }
}
