// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
/** Decrypts and reads exported files while they are downloaded: encrypted parts, zip files, JSON Lines. Plain Java. */
package io.camelcx.genesys.udm.export;
