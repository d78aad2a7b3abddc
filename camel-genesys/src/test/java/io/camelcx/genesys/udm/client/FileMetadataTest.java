// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FileMetadataTest {

    private final ObjectMapper mapper = new ObjectMapper();
    private final ExportStatus status = ExportStatus.of(List.of("Completed"), List.of("failed"), true);

    @Test
    void aFileOfAnotherExportIsNoPart() throws Exception {
        JobInfo export = job("{'id':1,'fileName':'export-1.zip.smime'}");

        assertThat(belongs("{'name':'export-1.zip.smime'}", export)).isTrue();
        assertThat(belongs("{'name':'export-1.zip.smime.002'}", export)).isTrue();
        assertThat(belongs("{'name':'export-1-2.zip.smime'}", export)).isTrue();
        assertThat(belongs("{'name':'export-10.zip.smime'}", export)).isFalse();
        assertThat(belongs("{'name':'export-2.zip.smime'}", export)).isFalse();
        assertThat(belongs("{'name':'anything','historyId':1}", export)).isTrue();
        assertThat(belongs("{'name':'export-1.zip.smime','historyId':2}", export))
                .isFalse();
        assertThat(belongs("{'size':3}", export)).isFalse();
    }

    @Test
    void aSplitExportIsCompleteWhenTheSizesAddUp() throws Exception {
        JobInfo export = job("{'id':1,'fileName':'e.zip','fileSize':10,'fileSplitSize':'5','status':'running'}");

        assertThat(status.isComplete(export, List.of(file("a", 5)))).isFalse();
        assertThat(status.isComplete(export, List.of(file("a", 5), file("b", 5))))
                .isTrue();
    }

    @Test
    void withoutSizesTheStatusDecides() throws Exception {
        FileMetadata unknown = new FileMetadata("a", OptionalLong.empty());

        assertThat(status.isComplete(job("{'fileSize':9,'fileSplitSize':'5','status':'running'}"), List.of(unknown)))
                .isFalse();
        assertThat(status.isComplete(job("{'fileSize':9,'fileSplitSize':'5','status':'COMPLETED'}"), List.of(unknown)))
                .isTrue();
        assertThat(status.isComplete(job("{'fileSplitSize':'0','status':'running'}"), List.of(unknown)))
                .isTrue();
    }

    @Test
    void sizesThatMeanSomethingElseAreLeftOut() throws Exception {
        ExportStatus without = ExportStatus.of(List.of("done"), List.of(), false);
        JobInfo export = job("{'fileSize':1000000,'fileSplitSize':'5','status':'Done'}");

        assertThat(without.isComplete(export, List.of(file("a", 5)))).isTrue();
        assertThat(status.isComplete(export, List.of(file("a", 5)))).isFalse();
    }

    private boolean belongs(String metadata, JobInfo export) throws Exception {
        return FileMetadata.belongs(mapper.readTree(metadata.replace('\'', '"')), export, false);
    }

    private JobInfo job(String json) throws Exception {
        return new JobInfo((ObjectNode) mapper.readTree(json.replace('\'', '"')));
    }

    private static FileMetadata file(String name, long size) {
        return new FileMetadata(name, OptionalLong.of(size));
    }
}
