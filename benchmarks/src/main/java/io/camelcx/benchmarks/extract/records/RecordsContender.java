/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.benchmarks.extract.records;

import io.camelcx.benchmarks.extract.Contender;
import io.camelcx.benchmarks.extract.FileClient;
import java.net.URI;

/** Who hands the rows of a file to a route that counts them. */
public enum RecordsContender implements Contender {
    /** What the component is compared with first. */
    BARE("bare FastCSV and a route per record"),
    /** The component, from the submitted job to the last row. */
    COMPONENT("cxone-extract, output=records, split"),
    /** What the component is compared with second. */
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
