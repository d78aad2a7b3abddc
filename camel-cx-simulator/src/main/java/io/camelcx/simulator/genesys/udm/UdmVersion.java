// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import java.util.List;

/**
 * A version of the API, and the service that has it.
 *
 * @param path its base path
 * @param number the version
 */
record UdmVersion(String path, int number) {
    static final List<UdmVersion> ALL = List.of(
            new UdmVersion("/udm/v10", 10),
            new UdmVersion("/udm/v4", 4),
            new UdmVersion("/udm/v3", 3),
            new UdmVersion("/data-download/v4", 4),
            new UdmVersion("/data-download/v3", 3));

    /** Whether it has jobs and the history. */
    boolean hasExports() {
        return number >= 4;
    }

    /** Whether it has the certificate, the catalogue and the files. */
    boolean hasFiles() {
        return number != 4;
    }

    boolean isNewest() {
        return number == 10;
    }
}
