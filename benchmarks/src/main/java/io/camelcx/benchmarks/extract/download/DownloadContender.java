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
package io.camelcx.benchmarks.extract.download;

import io.camelcx.benchmarks.extract.Contender;
import io.camelcx.benchmarks.extract.FileClient;
import java.net.URI;

/** Who downloads a file to the disk. */
public enum DownloadContender implements Contender {
    /** What the component is compared with. */
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
