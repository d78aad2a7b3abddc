// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of the copy of a site of CXone Expert that the hub itself uses; the routes read the others.
 *
 * @param host whether a real site is configured
 * @param folder the folder of the database and of the position; empty if none is set
 */
record KnowledgeSettings(boolean host, Optional<Path> folder) {

    private static final String SITE = "expert.siteUrl";
    private static final List<String> SERVER_TOKEN = List.of("expert.apiKey", "expert.secretKey", "expert.user");
    private static final List<String> AUTHENTICATIONS = List.of("serverToken", "anonymous");
    private static final List<String> TOKEN_FORMS = List.of("tkn", "legacy");
    private static final String FOLDER = "expert.folder";

    /**
     * Reads the settings and also checks those of the routes, so that an invalid one is reported by its name.
     *
     * @param simulator whether the embedded simulator is the site
     * @throws IllegalArgumentException naming the setting, what is wrong and what is allowed
     */
    static KnowledgeSettings read(SettingReader reader, boolean simulator) {
        boolean signed = reader.oneOf("expert.authentication", AUTHENTICATIONS).equals("serverToken");
        List<String> given = Stream.concat(Stream.of(SITE), SERVER_TOKEN.stream())
                .filter(reader::isGiven)
                .toList();
        if (simulator) {
            SettingReader.refuseBesideSimulator(given);
        } else if (!given.isEmpty()) {
            requireAll(reader, signed);
        }
        reader.oneOf("expert.tokenForm", TOKEN_FORMS);
        reader.number("expert.maxInFlight", 0, 1000);
        reader.number("expert.maxPerMinute", 0, 1_000_000);
        reader.number("expert.delay", 1, 86_400_000);
        reader.number("expert.changesKept", 1, 1_000_000);
        return new KnowledgeSettings(
                !given.isEmpty(),
                Optional.of(reader.text(FOLDER))
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of));
    }

    /** The setting of the routes that the hub completes. */
    Map<String, String> completed(Path absoluteFolder) {
        return Map.of(FOLDER, absoluteFolder.toString());
    }

    private static void requireAll(SettingReader reader, boolean signed) {
        List<String> missing = Stream.concat(Stream.of(SITE), signed ? SERVER_TOKEN.stream() : Stream.of())
                .filter(name -> !reader.isGiven(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Some settings of CXone Expert are set, so it is used: set "
                    + SettingReader.names(missing) + " too.");
        }
        if (!reader.isGiven(FOLDER)) {
            throw new IllegalArgumentException("CXone Expert is set, so its pages are copied: set "
                    + SettingReader.names(List.of(FOLDER)) + " to a folder for the copy and its position.");
        }
    }
}
