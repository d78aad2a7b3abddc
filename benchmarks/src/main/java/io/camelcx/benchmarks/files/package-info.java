// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** Files that are far larger than the heap of the JVM that uploads and downloads them. */
package io.camelcx.benchmarks.files;
