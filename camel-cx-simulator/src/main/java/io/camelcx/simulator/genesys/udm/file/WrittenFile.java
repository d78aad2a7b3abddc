// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm.file;

import java.nio.file.Path;

/**
 * A file of an export, as it can be downloaded.
 *
 * @param name its name in the API
 * @param path where it is cached
 * @param size its length in bytes
 */
public record WrittenFile(String name, Path path, long size) {}
