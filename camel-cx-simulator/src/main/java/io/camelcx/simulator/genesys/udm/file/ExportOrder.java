// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm.file;

import io.camelcx.simulator.genesys.settings.UdmFiles;
import io.camelcx.simulator.genesys.udm.content.ExportContent;
import io.camelcx.simulator.genesys.udm.content.Selection;
import java.security.cert.X509Certificate;
import java.util.OptionalLong;

/**
 * What it takes to write an export's files.
 *
 * @param id the export's id in the history
 * @param content what there is
 * @param selection what of it is exported
 * @param recipient who can decrypt it
 * @param files how the files look
 * @param splitSize the size of the parts in bytes; empty for one file
 */
public record ExportOrder(
        long id,
        ExportContent content,
        Selection selection,
        X509Certificate recipient,
        UdmFiles files,
        OptionalLong splitSize) {

    String fileName() {
        return files.name().replace("{id}", Long.toString(id));
    }

    String partName(int part) {
        return files.partName().replace("{id}", Long.toString(id)).replace("{part}", Integer.toString(part));
    }
}
