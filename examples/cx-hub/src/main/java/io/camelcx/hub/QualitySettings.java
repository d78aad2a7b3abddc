// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.hub.quality.QualityBoard;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of QM Workflows that the hub itself uses; the routes read the others.
 *
 * @param host whether a real CXone is configured
 * @param folder the folder of the database and of the position; empty if none is set
 * @param period which days are extracted
 */
record QualitySettings(boolean host, Optional<Path> folder, QualityBoard.Period period) {

    private static final List<String> HOST = List.of("cxone.baseUrl", "cxone.accessKey", "cxone.secretKey");
    private static final String FOLDER = "qm.folder";
    private static final String START_DATE = "qm.startDate";
    private static final int DAYS = 30;
    private static final int MAX_DELAY = 86_400_000;

    /**
     * Reads the settings and also checks those of the routes, so that an invalid one is reported by its name.
     *
     * @param simulator whether the embedded simulator is CXone
     * @param clock the hub's time, in UTC
     * @throws IllegalArgumentException naming the setting, what is wrong and what is allowed
     */
    static QualitySettings read(SettingReader reader, boolean simulator, Clock clock) {
        List<String> given = HOST.stream().filter(reader::isGiven).toList();
        if (simulator) {
            SettingReader.refuseBesideSimulator(given);
        } else if (!given.isEmpty()) {
            requireAll(reader);
        }
        reader.number("qm.overlap", 0, 13);
        reader.number("qm.batch", 1, 100_000);
        reader.number("qm.delay", 1, MAX_DELAY);
        reader.number("qm.pollDelay", 1, MAX_DELAY);
        requireDuration(reader, "cxone.submitInterval");
        return new QualitySettings(
                !given.isEmpty(),
                Optional.of(reader.text(FOLDER))
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of),
                new QualityBoard.Period(startDate(reader, clock), reader.number("qm.lag", 0, 365)));
    }

    /** The settings of the routes that the hub completes. */
    Map<String, String> completed(Path absoluteFolder) {
        return Map.of(
                FOLDER, absoluteFolder.toString(), START_DATE, period.first().toString());
    }

    private static void requireAll(SettingReader reader) {
        List<String> missing =
                HOST.stream().filter(name -> !reader.isGiven(name)).toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "Some settings of CXone are set, so it is used: set " + SettingReader.names(missing) + " too.");
        }
        if (!reader.isGiven(FOLDER)) {
            throw new IllegalArgumentException("CXone is set, so its QM Workflows are extracted: set "
                    + SettingReader.names(List.of(FOLDER)) + " to a folder for the table and its position.");
        }
    }

    private static LocalDate startDate(SettingReader reader, Clock clock) {
        if (!reader.isGiven(START_DATE)) {
            return LocalDate.now(clock).minusDays(DAYS);
        }
        try {
            return LocalDate.parse(reader.text(START_DATE));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    START_DATE + " is '" + reader.text(START_DATE) + "', but must be a day such as 2026-11-22.");
        }
    }

    private static void requireDuration(SettingReader reader, String name) {
        try {
            Duration.parse(reader.text(name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    name + " is '" + reader.text(name) + "', but must be a duration such as PT30S.");
        }
    }
}
