// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.openmedia.GenesysOpenmediaConstants;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.support.connection.CxConnection;
import io.camelcx.support.connection.HttpOptions;
import io.camelcx.support.state.StateFile;
import io.camelcx.support.state.jdbc.JdbcStateRepository;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import java.io.IOException;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

class NativeImageProcessorTest {

    @Test
    void keepsBeansAndRecordsForReflection() throws IOException {
        Index index = Index.of(
                GenesysConnection.class,
                CxConnection.class,
                HttpOptions.class,
                StateFile.class,
                JdbcStateRepository.class,
                StatisticValue.class,
                JobInfo.class,
                GenesysOpenmediaConstants.class,
                String.class);

        ReflectiveClassBuildItem kept =
                new NativeImageProcessor().beansAndRecords(new CombinedIndexBuildItem(index, index));

        assertThat(kept.getClassNames())
                .containsExactlyInAnyOrder(
                        GenesysConnection.class.getName(),
                        HttpOptions.class.getName(),
                        StateFile.class.getName(),
                        JdbcStateRepository.class.getName(),
                        StatisticValue.class.getName(),
                        JobInfo.class.getName());
        assertThat(kept.isConstructors() && kept.isMethods() && kept.isFields()).isTrue();
    }
}
