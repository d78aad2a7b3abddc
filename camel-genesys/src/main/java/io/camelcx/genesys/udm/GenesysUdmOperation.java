// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

/** The operations of a producer of {@code genesys-udm}. */
public enum GenesysUdmOperation {
    /** Creates a job unless there is one with its title, waits for its files and downloads them. */
    export,
    /** Downloads a file. */
    download,
    certificate,
    uploadCertificate,
    attributes,
    jobStatuses,
    sources,
    subTypes,
    types,
    labels,
    version,
    createJob,
    jobs,
    job,
    updateJob,
    cancelJob,
    suspendJob,
    resumeJob,
    deleteJob,
    deleteJobs,
    history,
    historyRecord,
    progress,
    deleteHistory,
    deleteHistoryRecords,
    fileMetadata,
    files,
    deleteFile,
    deleteFiles
}
