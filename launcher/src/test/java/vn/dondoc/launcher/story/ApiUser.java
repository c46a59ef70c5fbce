package vn.dondoc.launcher.story;

import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.dondoc.client.DirectivesApi;
import vn.dondoc.client.NotificationsApi;
import vn.dondoc.client.ReportsApi;
import vn.dondoc.client.TasksApi;
import vn.dondoc.client.UnitsApi;
import vn.dondoc.client.http.ApiClient;
import vn.dondoc.client.http.ApiException;
import vn.dondoc.client.model.DirectiveContent;
import vn.dondoc.client.model.DirectiveProgress;
import vn.dondoc.client.model.NewReport;
import vn.dondoc.client.model.Notification;
import vn.dondoc.client.model.PageNotification;
import vn.dondoc.client.model.PageTask;
import vn.dondoc.client.model.Report;
import vn.dondoc.client.model.Task;
import vn.dondoc.launcher.testing.Systems;

/** Somebody who uses the API by the client that was generated from its description. */
final class ApiUser {

    private static final int PAGE = 200;

    private final ApiClient client;

    final DirectivesApi directives;
    final TasksApi tasks;
    final ReportsApi reports;
    final NotificationsApi notifications;
    final UnitsApi units;

    ApiUser(String door, String token) {
        client = new ApiClient();
        client.updateBaseUri(door);
        client.setRequestInterceptor(call -> {
            HttpRequest known = call.build();
            String own = Systems.token(token, known.method(), known.uri().getPath());
            call.header("Authorization", "Bearer " + own).header("Accept-Language", "vi");
        });
        directives = new DirectivesApi(client);
        tasks = new TasksApi(client);
        reports = new ReportsApi(client);
        notifications = new NotificationsApi(client);
        units = new UnitsApi(client);
    }

    /** One of the launcher's sample directives. */
    DirectiveContent sample(String name) throws Exception {
        try (InputStream text = ApiUser.class.getResourceAsStream("/samples/" + name + ".json")) {
            return client.getObjectMapper().readValue(Objects.requireNonNull(text), DirectiveContent.class);
        }
    }

    /** A directive's tasks, page by page to the end. */
    List<Task> tasksOf(String directive) throws ApiException {
        List<Task> all = new ArrayList<>();
        String cursor = null;
        do {
            PageTask page = tasks.listTasks(
                    null, directive, null, null, null, null, null, null, null, null, null, cursor, PAGE);
            all.addAll(page.getItems());
            cursor = page.getNext();
        } while (cursor != null);
        return all;
    }

    /** The log of what was sent of a kind through a channel for these tasks. */
    List<Notification> log(String kind, String channel, List<String> taskIds) throws ApiException {
        List<Notification> all = new ArrayList<>();
        String cursor = null;
        do {
            PageNotification page = notifications.listNotifications(null, null, null, channel, kind, cursor, PAGE);
            all.addAll(page.getItems());
            cursor = page.getNext();
        } while (cursor != null);
        return all.stream().filter(one -> taskIds.contains(one.getTask())).toList();
    }

    /** Sends a report in and waits until it stands on its task. */
    Report submit(NewReport report) throws ApiException {
        String id = reports.submitReport(report, null).getId();
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> reports.getReport(id), sent -> sent.getState() == Report.StateEnum.SUBMITTED);
    }

    /** The four-way count, in short: total, done in time, done late, open in time, open overdue. */
    List<Long> count(String directive) throws ApiException {
        DirectiveProgress progress = directives.getDirectiveProgress(directive);
        return List.of(
                progress.getTotal(),
                progress.getDoneInTime(),
                progress.getDoneLate(),
                progress.getOpenInTime(),
                progress.getOpenOverdue());
    }
}
