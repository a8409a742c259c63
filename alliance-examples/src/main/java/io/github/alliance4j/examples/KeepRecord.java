package io.github.alliance4j.examples;

import io.github.alliance4j.io.json.record.AllianceJson;
import io.github.alliance4j.io.json.record.AllianceNdjson;
import io.github.alliance4j.model.alliance.Alliance;
import io.github.alliance4j.model.alliance.event.AllianceEvent;
import io.github.alliance4j.model.problem.Outcome;
import io.github.alliance4j.model.problem.Problem;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Three ways to keep the record of a dyad. */
final class KeepRecord {

    private KeepRecord() {}

    static Alliance inAFile(Alliance alliance, Path file) throws IOException {
        // region:file
        try (Writer out = Files.newBufferedWriter(file)) {
            AllianceJson.write(alliance, out);
        }
        Alliance same = AllianceJson.read(file);
        // endregion
        return same;
    }

    static List<Alliance> inALog(Alliance alliance, AllianceEvent event, Path log) throws IOException {
        // region:log
        try (Writer out = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            AllianceNdjson.write(alliance.dyad(), event, out);
        }
        Outcome<List<Alliance>> read = AllianceNdjson.read(log);
        for (Problem problem : read.problems()) {
            System.err.println(problem);
        }
        // endregion
        return read.value();
    }

    static Alliance withJackson(Alliance alliance) {
        // region:jackson
        JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
        String text = mapper.writeValueAsString(alliance);
        Alliance same = mapper.readValue(text, Alliance.class);
        // endregion
        return same;
    }
}
