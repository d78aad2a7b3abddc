// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.kamelets;

import io.camelcx.support.state.StateFile;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;

/**
 * The settings of a kamelet that lead to the store of its position: a file, a bean, or the memory. The endpoint's option {@code stateRepository} is
 * converted from it.
 */
public final class KameletPosition implements CamelContextAware {

    private CamelContext camelContext;
    private String file;
    private String repository;

    /**
     * The repository, not started.
     *
     * @throws IllegalArgumentException if both a file and a bean are set, or the bean does not exist
     */
    StateRepository<?, ?> find() {
        KameletSetting setting = new KameletSetting(camelContext);
        Optional<String> path = setting.read(file);
        Optional<String> bean = setting.read(repository);
        if (path.isPresent() && bean.isPresent()) {
            throw new IllegalArgumentException("A kamelet takes either stateFile or stateRepository, not both");
        }
        return bean.<StateRepository<?, ?>>map(
                        reference -> setting.bean(reference, StateRepository.class, KameletPosition::missing))
                .orElseGet(() -> path.<StateRepository<?, ?>>map(KameletPosition::stateFile)
                        .orElseGet(MemoryStateRepository::new));
    }

    private static IllegalArgumentException missing(String bean) {
        return new IllegalArgumentException(
                "The registry contains no state repository " + bean + ", which stateRepository names");
    }

    private static StateFile stateFile(String path) {
        StateFile created = new StateFile();
        created.setFile(path);
        return created;
    }

    /** The file; it is created if it does not exist. */
    public void setFile(String file) {
        this.file = file;
    }

    /** The name of a bean that is a state repository, instead of a file. */
    public void setRepository(String repository) {
        this.repository = repository;
    }

    @Override
    public CamelContext getCamelContext() {
        return camelContext;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.camelContext = camelContext;
    }
}
