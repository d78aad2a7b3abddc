// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a part of the hub that has a folder. The routes read most of them; they are checked here too, so that an invalid one is
 * reported by its name.
 *
 * @param host whether the part uses a real host
 * @param folderSetting the setting of the folder
 * @param folder its value; empty if none is set
 */
record CopySettings(boolean host, String folderSetting, Optional<Path> folder) {

    /** Reads the settings of QM Workflows of CXone. */
    static CopySettings cxone(SettingReader reader, boolean simulator) {
        reader.number("qm.overlap", 0, 13);
        reader.number("qm.batch", 1, 100_000);
        reader.delays("qm.delay", "qm.pollDelay");
        reader.parsed("cxone.submitInterval", Duration::parse, "a duration such as PT30S");
        List<String> host = List.of("cxone.baseUrl", "cxone.accessKey", "cxone.secretKey");
        return read(reader, simulator, host, host, "qm.folder");
    }

    /** Reads the settings of the copy of a site of CXone Expert. */
    static CopySettings expert(SettingReader reader, boolean simulator) {
        boolean signed = reader.oneOf("expert.authentication", "serverToken", "anonymous")
                .equals("serverToken");
        reader.oneOf("expert.tokenForm", "tkn", "legacy");
        reader.number("expert.maxInFlight", 0, 1000);
        reader.number("expert.maxPerMinute", 0, 1_000_000);
        reader.delays("expert.delay");
        reader.number("expert.changesKept", 1, 1_000_000);
        List<String> all = List.of("expert.siteUrl", "expert.apiKey", "expert.secretKey", "expert.user");
        return read(reader, simulator, all, signed ? all : all.subList(0, 1), "expert.folder");
    }

    /** Reads the settings of contacts of Genesys. */
    static CopySettings exports(SettingReader reader, boolean simulator) {
        reader.number("exports.batch", 1, 100_000);
        reader.delays("exports.period", "exports.delay", "exports.watchDelay", "demo.contactInterval");
        List<String> host = List.of("exports.keyStore", "exports.password");
        return read(reader, simulator, host, host, "exports.folder");
    }

    /** Reads the settings of work items, which are created if their folder is set. */
    static CopySettings workItems(SettingReader reader) {
        Optional<Path> folder = reader.optional("workItems.folder").map(Path::of);
        return new CopySettings(folder.isPresent(), "workItems.folder", folder);
    }

    /** Reads the settings of messages, and of interactions, which need no folder. */
    static CopySettings messages(SettingReader reader, boolean simulator) {
        reader.delays("messaging.pollDelay", "messaging.retryDelay", "demo.messageInterval");
        List<String> interactions = List.of("interactions.name", "interactions.secret");
        isGiven(reader, simulator, interactions, interactions);
        List<String> host = List.of("messaging.channel", "messaging.secret", "genesys.contactCenterId");
        return read(reader, simulator, host, host, "messaging.folder");
    }

    private static CopySettings read(
            SettingReader reader, boolean simulator, List<String> host, List<String> required, String folder) {
        boolean given = isGiven(reader, simulator, host, required);
        if (given) {
            reader.require("because the data of " + host.get(0) + " need a folder", List.of(folder));
        }
        return new CopySettings(given, folder, reader.optional(folder).map(Path::of));
    }

    private static boolean isGiven(SettingReader reader, boolean simulator, List<String> host, List<String> required) {
        boolean given = host.stream().anyMatch(reader::isGiven);
        if (simulator) {
            reader.refuseBesideSimulator(host);
        } else if (given) {
            reader.require("because " + host.get(0) + " or another setting of this host is set", required);
        }
        return given;
    }
}
