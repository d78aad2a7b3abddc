// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.client;

import java.io.IOException;
import java.io.OutputStream;

/** Where a file is downloaded to. */
public interface DownloadSink {

    /** Begins, or begins anew: what an earlier download has left is dropped. Closed by whoever writes. */
    OutputStream begin() throws IOException;
}
