// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.udm.client.ExportStatus;
import io.camelcx.genesys.udm.client.UdmService;
import io.camelcx.support.partition.PartitionedConfiguration;
import java.time.Duration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code genesys-udm}. */
@UriParams
public class GenesysUdmConfiguration extends PartitionedConfiguration<GenesysConnection> {

    @UriParam(
            label = "common",
            description =
                    "The connection to Genesys: base URL, credentials, HTTP client, and the key store that decrypts "
                            + "exports. Found by its type if the registry contains just one.")
    @Metadata(autowired = true)
    private GenesysConnection connection;

    @UriParam(
            label = "common",
            defaultValue = "udm",
            description =
                    "The service: udm, or cdds for the deprecated Cloud Data Download Service, which has versions 4 and "
                            + "3.")
    private UdmService service = UdmService.udm;

    @UriParam(
            label = "common",
            defaultValue = "10",
            enums = "10,4,3",
            description =
                    "The version of the API: 10, 4 or 3. An operation that it does not have is refused. Versions 4 and 3 "
                            + "have different operations: exports use both of them.")
    private String apiVersion = "10";

    @UriParam(label = "producer", defaultValue = "export", description = "The operation of the producer.")
    private GenesysUdmOperation operation = GenesysUdmOperation.export;

    @UriParam(
            label = "producer",
            description = "The id of a job or of a record of the history. May be a simple expression.")
    private String id;

    @UriParam(label = "producer", description = "The name of a file. May be a simple expression.")
    private String fileName;

    @UriParam(
            description =
                    "A consumer delivers only the exports whose title contains it; nothing of others is downloaded. A producer "
                            + "filters lists by it, and uses it as the title of a job whose body has none; there it may be a simple expression.")
    private String title;

    @UriParam(label = "producer", description = "The status to filter the history by.")
    private String status;

    @UriParam(label = "producer", description = "The field by which a list is sorted, such as createdDate.")
    private String orderField;

    @UriParam(label = "producer", enums = "true,false", description = "Whether a list is sorted in descending order.")
    private String descAsc;

    @UriParam(
            label = "producer",
            description = "Whether the body is an iterator over all items of a list, read page by page while the route "
                    + "iterates. Otherwise it is the list of the items of one page.")
    private boolean all;

    @UriParam(
            label = "advanced",
            defaultValue = "100",
            description = "How many items of a list are requested at once, with all=true and by a consumer; 1 to 1000.")
    private int pageSize = 100;

    @UriParam(
            label = "common",
            description =
                    "Whether files are decrypted, with the private key of the connection. Needs output=file, entries or "
                            + "records.")
    private boolean decrypt;

    @UriParam(
            label = "common",
            description =
                    "The body of an exchange with files. raw (the default without decrypt): the files as they were downloaded, a stream,"
                            + " or a list of streams if an export has several files. file (the default with decrypt): the zip as a"
                            + " stream, or a list of streams if there are several. entries: an iterator over the entries of the"
                            + " zip, each a message with the name in CamelFileName. records: an iterator over the records of the"
                            + " zip, each a map. Entries and records are read while the route iterates.")
    private GenesysUdmOutput output;

    @UriParam(
            label = "common,advanced",
            description = "Whether a line of an export that is no record is left out and logged, with output=records."
                    + " Otherwise it is an error.")
    private boolean skipMalformed;

    @UriParam(
            label = "consumer",
            defaultValue = "export",
            description = "Whether an exchange contains an export with all of its files in order, or one file.")
    private GenesysUdmExchangePer exchangePer = GenesysUdmExchangePer.export;

    @UriParam(
            label = "consumer",
            description =
                    "Stores which exports were processed over a restart. Without one a restart delivers all exports of "
                            + "the history again.")
    private StateRepository<String, String> stateRepository;

    @UriParam(
            label = "consumer",
            description =
                    "Exports that were created before are ignored: a day such as 2026-11-22, or an instant such as "
                            + "2026-11-22T10:00:00Z. All exports of the history by default.")
    private String startDate;

    @UriParam(
            label = "consumer",
            defaultValue = "finished,deleted,failed",
            description =
                    "The events that become exchanges, separated by commas: finished, deleted (the files are gone, "
                            + "because the vendor keeps them for 30 days) and failed. The header CamelGenesysUdmEvent contains the "
                            + "event; the body of a deleted or failed export is empty. Others are logged.")
    private String events = "finished,deleted,failed";

    @UriParam(
            label = "advanced",
            defaultValue = "finished,completed,complete,done,success,successful,succeeded,exported",
            description =
                    "The words for the status of an export that is finished, separated by commas, in any case. An export "
                            + "has a file name when it is finished; the status counts only for split exports whose sizes are not "
                            + "known.")
    private String finishedStatuses = ExportStatus.FINISHED;

    @UriParam(
            label = "advanced",
            defaultValue = "failed,failure,error,cancelled,canceled,aborted,terminated",
            description =
                    "The words for the status of an export that will have no file, separated by commas, in any case.")
    private String failedStatuses = ExportStatus.FAILED;

    @UriParam(
            label = "advanced",
            defaultValue = "true",
            description =
                    "Whether the size of a file is compared with the fileSize of its export, and the sizes of the files "
                            + "of a split export are added up to it.")
    private boolean checkSize = true;

    @UriParam(
            label = "producer",
            defaultValue = "30s",
            description = "The delay between two requests for the progress of an export.")
    private Duration pollDelay = Duration.ofSeconds(30);

    @UriParam(
            label = "producer",
            defaultValue = "6h",
            description =
                    "How long an export may take. The job continues after it, and a message with the same title waits for "
                            + "it again.")
    private Duration jobTimeout = Duration.ofHours(6);

    @UriParam(
            label = "advanced",
            defaultValue = "3",
            description = "How many times a download is started, each time with a new link.")
    private int downloadAttempts = 3;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "10m",
            description =
                    "The longest delay before an export that could not be delivered is tried again. The delay doubles "
                            + "with each failure.")
    private Duration maxFailureDelay = Duration.ofMinutes(10);

    /** Options with their defaults. */
    public GenesysUdmConfiguration() {
        super(GenesysConnection.class);
    }

    @Override
    public GenesysConnection getConnection() {
        return connection;
    }

    public void setConnection(GenesysConnection connection) {
        this.connection = connection;
    }

    public UdmService getService() {
        return service;
    }

    public void setService(UdmService service) {
        this.service = service;
    }

    public String getApiVersion() {
        return apiVersion;
    }

    public void setApiVersion(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    public GenesysUdmOperation getOperation() {
        return operation;
    }

    public void setOperation(GenesysUdmOperation operation) {
        this.operation = operation;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getFileName() {
        return fileName;
    }

    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getOrderField() {
        return orderField;
    }

    public void setOrderField(String orderField) {
        this.orderField = orderField;
    }

    public String getDescAsc() {
        return descAsc;
    }

    public void setDescAsc(String descAsc) {
        this.descAsc = descAsc;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public int getPageSize() {
        return pageSize;
    }

    public void setPageSize(int pageSize) {
        this.pageSize = pageSize;
    }

    public boolean isDecrypt() {
        return decrypt;
    }

    public void setDecrypt(boolean decrypt) {
        this.decrypt = decrypt;
    }

    public GenesysUdmOutput getOutput() {
        return output;
    }

    public void setOutput(GenesysUdmOutput output) {
        this.output = output;
    }

    public boolean isSkipMalformed() {
        return skipMalformed;
    }

    public void setSkipMalformed(boolean skipMalformed) {
        this.skipMalformed = skipMalformed;
    }

    public GenesysUdmExchangePer getExchangePer() {
        return exchangePer;
    }

    public void setExchangePer(GenesysUdmExchangePer exchangePer) {
        this.exchangePer = exchangePer;
    }

    public StateRepository<String, String> getStateRepository() {
        return stateRepository;
    }

    public void setStateRepository(StateRepository<String, String> stateRepository) {
        this.stateRepository = stateRepository;
    }

    public String getStartDate() {
        return startDate;
    }

    public void setStartDate(String startDate) {
        this.startDate = startDate;
    }

    public String getEvents() {
        return events;
    }

    public void setEvents(String events) {
        this.events = events;
    }

    public String getFinishedStatuses() {
        return finishedStatuses;
    }

    public void setFinishedStatuses(String finishedStatuses) {
        this.finishedStatuses = finishedStatuses;
    }

    public String getFailedStatuses() {
        return failedStatuses;
    }

    public void setFailedStatuses(String failedStatuses) {
        this.failedStatuses = failedStatuses;
    }

    public boolean isCheckSize() {
        return checkSize;
    }

    public void setCheckSize(boolean checkSize) {
        this.checkSize = checkSize;
    }

    public Duration getPollDelay() {
        return pollDelay;
    }

    public void setPollDelay(Duration pollDelay) {
        this.pollDelay = pollDelay;
    }

    public Duration getJobTimeout() {
        return jobTimeout;
    }

    public void setJobTimeout(Duration jobTimeout) {
        this.jobTimeout = jobTimeout;
    }

    public int getDownloadAttempts() {
        return downloadAttempts;
    }

    public void setDownloadAttempts(int downloadAttempts) {
        this.downloadAttempts = downloadAttempts;
    }

    public Duration getMaxFailureDelay() {
        return maxFailureDelay;
    }

    public void setMaxFailureDelay(Duration maxFailureDelay) {
        this.maxFailureDelay = maxFailureDelay;
    }
}
