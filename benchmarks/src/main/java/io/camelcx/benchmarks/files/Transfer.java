// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.files;

import java.io.IOException;
import java.nio.file.Path;

/** What is measured. */
enum Transfer {
    /** From the site to a file. */
    DOWNLOAD("download"),
    /** From a file to the site. */
    UPLOAD("upload");

    /** The name of the file that is downloaded. */
    static final String FILE = "large.bin";

    /** The name of a smaller file, to warm up. */
    static final String WARM_UP = "warm-up.bin";

    private final String label;

    Transfer(String label) {
        this.label = label;
    }

    /** Its name in reports. */
    String label() {
        return label;
    }

    /** The name of the file that a transfer reads or writes on the site. */
    String remoteName() {
        return this == DOWNLOAD ? FILE : "received.bin";
    }

    /** Transfers a file; the local one exists before an upload and after a download. */
    void run(FileClient client, Path local) throws Exception {
        switch (this) {
            case DOWNLOAD -> client.download(remoteName(), local);
            case UPLOAD -> client.upload(remoteName(), local);
        }
    }

    /** A client that is compared. */
    interface FileClient extends AutoCloseable {

        /** Downloads a file of the page to a file on the disk. */
        void download(String name, Path target) throws Exception;

        /** Uploads a file on the disk to the page. */
        void upload(String name, Path source) throws Exception;

        @Override
        void close() throws IOException;
    }
}
