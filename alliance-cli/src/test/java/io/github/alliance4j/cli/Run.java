package io.github.alliance4j.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;

/** What a call of the command gave. */
record Run(int status, String out, String err) {

    /** Calls the command as a shell does, with its own streams. */
    static Run of(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Alliance.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Arrays.stream(args).map(Object::toString).toArray(String[]::new));
        return new Run(status, out.toString(), err.toString());
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
