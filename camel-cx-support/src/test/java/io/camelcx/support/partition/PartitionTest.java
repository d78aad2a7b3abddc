// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionTest {

    /** The expected values were computed by Python: {@code zlib.crc32(id.encode("utf-8")) % partitions}. */
    @ParameterizedTest
    @CsvSource({"agent1, 16, 2", "agent2, 16, 8", "agent1, 7, 5", "Müller@example.com, 1000, 59", "'', 5, 0"})
    void aScriptComputesTheSamePartition(String id, int partitions, int index) {
        assertThat(IntStream.range(0, partitions).filter(i -> new Partition(partitions, i).contains(id)))
                .containsExactly(index);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 16, 100})
    void everyObjectBelongsToExactlyOnePartitionAndPartitionsAreAlike(int partitions) {
        List<String> ids = IntStream.range(0, 20_000).mapToObj(i -> "agent" + i).toList();
        long belonging = 0;
        for (int index = 0; index < partitions; index++) {
            Partition partition = new Partition(partitions, index);
            long size = ids.stream().filter(partition::contains).count();
            assertThat(size).isCloseTo(ids.size() / partitions, withinPercentage(25));
            belonging += size;
        }
        assertThat(belonging).isEqualTo(ids.size());
    }

    @Test
    void theOnlyPartitionContainsEverythingAndKeepsTheKeyOfTheState() {
        assertThat(Partition.ALL.isAll()).isTrue();
        assertThat(Partition.ALL.contains("any")).isTrue();
        assertThat(Partition.ALL.stateKey("expert-pages:guide")).isEqualTo("expert-pages:guide");
    }

    @Test
    void theKeyOfTheStateContainsBothNumbers() {
        assertThat(new Partition(16, 3).stateKey("expert-pages:guide")).isEqualTo("expert-pages:guide/3-of-16");
        assertThat(new Partition(16, 3)).hasToString("partitions=16&partition=3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0  | 0  | partitions must be at least 1, but is 0 (with partition=0)
            -4 | 2  | partitions must be at least 1, but is -4 (with partition=2)
            4  | 4  | partition must be from 0 to 3 with partitions=4, but is 4
            4  | -1 | partition must be from 0 to 3 with partitions=4, but is -1
            1  | 3  | partition must be from 0 to 0 with partitions=1, but is 3
            """)
    void wrongNumbersAreRefusedByBothNames(int partitions, int partition, String message) {
        assertThatThrownBy(() -> new Partition(partitions, partition))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
