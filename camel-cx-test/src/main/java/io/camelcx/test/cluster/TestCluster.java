// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.cluster.CamelClusterMember;
import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.support.cluster.AbstractCamelClusterService;
import org.apache.camel.support.cluster.AbstractCamelClusterView;

/**
 * A cluster of the Camel contexts of one JVM, whose leaders a test appoints, for routes that consume from {@code master:}.
 *
 * <pre>{@code
 * TestCluster cluster = new TestCluster();
 * one.addService(cluster.member("one"));
 * other.addService(cluster.member("other"));
 * cluster.lead("stats", "one");
 * }</pre>
 */
public final class TestCluster {

    private final Map<String, String> leaders = new ConcurrentHashMap<>();
    private final List<Service> members = new CopyOnWriteArrayList<>();

    /**
     * Adds a member; add its service to a context.
     *
     * @param id its name
     */
    public CamelClusterService member(String id) {
        Service service = new Service(this, id);
        members.add(service);
        return service;
    }

    /** Appoints the leader of a namespace. The leader before, if there is one, loses the leadership first; its consumers have stopped then. */
    public void lead(String namespace, String id) {
        resign(namespace);
        leaders.put(namespace, id);
        members.stream().filter(member -> member.getId().equals(id)).forEach(member -> member.changed(namespace));
    }

    /** Takes the leadership of a namespace from its leader; there is none then. */
    public void resign(String namespace) {
        String before = leaders.remove(namespace);
        members.stream().filter(member -> member.getId().equals(before)).forEach(member -> member.changed(namespace));
    }

    /** The leader of a namespace. */
    public Optional<String> leader(String namespace) {
        return Optional.ofNullable(leaders.get(namespace));
    }

    private record Member(TestCluster cluster, String namespace, String id, boolean isLocal)
            implements CamelClusterMember {

        @Override
        public boolean isLeader() {
            return id.equals(cluster.leaders.get(namespace));
        }

        @Override
        public String getId() {
            return id;
        }
    }

    private static final class Service extends AbstractCamelClusterService<View> {

        private final TestCluster cluster;
        private final Map<String, View> views = new ConcurrentHashMap<>();

        Service(TestCluster cluster, String id) {
            super(id);
            this.cluster = cluster;
        }

        @Override
        protected View createView(String namespace) {
            return views.computeIfAbsent(namespace, name -> new View(this, name));
        }

        void changed(String namespace) {
            Optional.ofNullable(views.get(namespace)).ifPresent(View::changed);
        }
    }

    private static final class View extends AbstractCamelClusterView {

        private final Service service;

        View(Service service, String namespace) {
            super(service, namespace);
            this.service = service;
        }

        void changed() {
            if (isRunAllowed()) {
                fireLeadershipChangedEvent(getLeader().orElse(null));
            }
        }

        private Member member(String id) {
            return new Member(service.cluster, getNamespace(), id, id.equals(service.getId()));
        }

        @Override
        public Optional<CamelClusterMember> getLeader() {
            return service.cluster.leader(getNamespace()).map(this::member);
        }

        @Override
        public CamelClusterMember getLocalMember() {
            return member(service.getId());
        }

        @Override
        public List<CamelClusterMember> getMembers() {
            List<CamelClusterMember> all = new ArrayList<>();
            service.cluster.members.forEach(each -> all.add(member(each.getId())));
            return all;
        }
    }
}
