// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.extract.records;

import io.camelcx.benchmarks.extract.Contender;
import io.camelcx.benchmarks.extract.FileClient;
import java.net.URI;

/** The clients that are compared. */
public enum RecordsContender implements Contender {
    /** The first opponent. */
    BARE("bare FastCSV and a route per record"),
    /** The component, from the submitted job to the last row. */
    COMPONENT("cxone-extract, output=records, split"),
    /** The second opponent. */
    HANDWRITTEN("handwritten route: camel-http, camel-csv, split");

    private final String label;

    RecordsContender(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public FileClient start(URI baseUrl) throws Exception {
        return switch (this) {
            case BARE -> BareRecords.start(baseUrl);
            case COMPONENT -> RouteRecords.component(baseUrl);
            case HANDWRITTEN -> RouteRecords.handwritten(baseUrl);
        };
    }
}
