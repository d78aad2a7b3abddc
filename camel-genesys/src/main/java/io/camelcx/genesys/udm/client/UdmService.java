// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.client;

import java.util.List;

/** The services that have the API. */
public enum UdmService {
    /** User Data Management. */
    udm("/udm", List.of("10", "4", "3")),
    /** The deprecated Cloud Data Download Service. */
    cdds("/data-download", List.of("4", "3"));

    private final String basePath;
    private final List<String> versions;

    UdmService(String basePath, List<String> versions) {
        this.basePath = basePath;
        this.versions = versions;
    }

    /** The path before the version. */
    String basePath() {
        return basePath;
    }

    /** Its versions, the newest first. */
    public List<String> versions() {
        return versions;
    }

    /**
     * Checks a version.
     *
     * @throws IllegalArgumentException if the service does not have it; the message names those that it has
     */
    public String checked(String version) {
        if (!versions.contains(version)) {
            throw new IllegalArgumentException(
                    "apiVersion must be one of " + versions + " with service=" + this + ", not " + version);
        }
        return version;
    }
}
