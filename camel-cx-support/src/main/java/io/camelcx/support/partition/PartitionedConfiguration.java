// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.partition;

import io.camelcx.support.component.ConnectionConfiguration;
import org.apache.camel.Service;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/**
 * The options of a component whose consumers can divide the objects among them.
 *
 * @param <N> the vendor's connection
 */
@UriParams
public abstract class PartitionedConfiguration<N extends Service> extends ConnectionConfiguration<N> {

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "1",
            description =
                    "Into how many partitions the objects are divided by a hash of their ids. Each consumer of the same objects needs the same"
                            + " number, and another partition.")
    private int partitions = 1;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "0",
            description =
                    "The partition whose objects this consumer delivers, from 0 to partitions - 1. It neither reads nor delivers the others.")
    private int partition;

    /** @param connectionType the vendor's connection, named in the error of an endpoint that has none */
    protected PartitionedConfiguration(Class<N> connectionType) {
        super(connectionType);
    }

    /**
     * The share of the consumer.
     *
     * @throws IllegalArgumentException that names the option that has a wrong value, and the values that are allowed
     */
    public final Partition share() {
        return new Partition(partitions, partition);
    }

    public int getPartitions() {
        return partitions;
    }

    public void setPartitions(int partitions) {
        this.partitions = partitions;
    }

    public int getPartition() {
        return partition;
    }

    public void setPartition(int partition) {
        this.partition = partition;
    }
}
