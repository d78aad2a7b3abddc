// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.files;

import io.camelcx.simulator.cxone.content.DataFile;
import java.util.Optional;

/** The files that can be downloaded now. */
@FunctionalInterface
public interface FileStore {
    /** The file of the job, which is about to be sent; empty when the job is unknown or has no file any more. */
    Optional<DataFile> open(String jobId);
}
