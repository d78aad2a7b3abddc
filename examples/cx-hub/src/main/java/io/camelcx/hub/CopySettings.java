// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import java.nio.file.Path;
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

    /**
     * Reads the settings of a part that uses a host.
     *
     * @param host the settings of the host, of which some are given or none
     * @param required those that are required if one is given
     */
    static CopySettings of(
            SettingReader reader, boolean simulator, String folder, List<String> host, List<String> required) {
        boolean given = isGiven(reader, simulator, host, required);
        if (given) {
            reader.require("because the data of " + host.get(0) + " need a folder", List.of(folder));
        }
        return new CopySettings(given, folder, reader.optional(folder).map(Path::of));
    }

    /** Whether the settings of a host are given; refuses some of them without the required ones, and any beside the simulator. */
    static boolean isGiven(SettingReader reader, boolean simulator, List<String> host, List<String> required) {
        boolean given = host.stream().anyMatch(reader::isGiven);
        if (simulator) {
            reader.refuseBesideSimulator(host);
        } else if (given) {
            reader.require("because " + host.get(0) + " or another setting of this host is set", required);
        }
        return given;
    }
}
