// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

/** The states of a job, as the vendor's text lists them. */
public enum JobState {
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED,
    EXPIRED
}
