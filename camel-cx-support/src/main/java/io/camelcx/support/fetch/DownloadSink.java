// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.fetch;

import java.io.IOException;
import java.io.OutputStream;

/** The target of a download. */
public interface DownloadSink {

    /** Begins, or begins again without the data of an earlier attempt. The caller closes the stream. */
    OutputStream begin() throws IOException;
}
