package io.github.alliance4j.cli;

import io.github.alliance4j.model.instrument.Instrument;
import io.github.alliance4j.model.instrument.KeyStatus;
import java.io.PrintWriter;
import java.util.Collection;

/** Says of forms whose key is not well sourced that it is to be verified, wherever they are used. */
final class KeyNotes {

    private KeyNotes() {}

    /** A line a form. */
    static void print(Collection<Instrument> forms, PrintWriter err) {
        forms.stream()
                .filter(form -> form.keyStatus() == KeyStatus.VERIFY_BEFORE_CLINICAL_USE)
                .map(form -> "Note: verify the key of " + form.id() + " before clinical use; 'instruments show "
                        + form.id() + "' tells what it rests on")
                .forEach(err::println);
        err.flush();
    }
}
