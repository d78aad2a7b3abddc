// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.download;

import io.camelcx.benchmarks.extract.Contender;
import io.camelcx.benchmarks.extract.FileClient;
import java.net.URI;

/** The clients that are compared. */
public enum DownloadContender implements Contender {
    /** The opponent. */
    BARE("bare Apache HttpClient"),
    /** The component, from the submitted job to the file that has its name. */
    COMPONENT("cxone-extract, fileName");

    private final String label;

    DownloadContender(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public FileClient start(URI baseUrl) throws Exception {
        return switch (this) {
            case BARE -> BareDownload.start(baseUrl);
            case COMPONENT -> ComponentDownload.start(baseUrl);
        };
    }
}
