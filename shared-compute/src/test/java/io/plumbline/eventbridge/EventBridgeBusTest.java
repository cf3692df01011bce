package io.plumbline.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.ServiceException;
import io.plumbline.action.Acknowledgement;
import io.plumbline.action.Acknowledgement.Accepted;
import io.plumbline.action.Acknowledgement.Refused;
import io.plumbline.action.Acknowledgement.Unanswered;
import io.plumbline.action.Event;
import io.plumbline.action.SampleActions;
import io.plumbline.standins.BusEntry;
import io.plumbline.standins.BusFault;
import io.plumbline.standins.EventBridgeOnLoopback;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract of the bus of EventBridge: every event has an acknowledgement of its own, in the batch's order;
/// what was refused is sent again and nothing else is; and a call that fails takes no other's acknowledgement
/// with it. Over HTTP, with the client that the functions use.
class EventBridgeBusTest {

    private static final BusFault WELL = new BusFault.None();

    private EventBridgeOnLoopback service;
    private LoopbackBus loopback;
    private EventBridgeBus bus;

    @BeforeEach
    void start() {
        service = EventBridgeOnLoopback.start("plumbline");
        loopback = new LoopbackBus(service);
        bus = loopback.connect();
    }

    @AfterEach
    void stop() {
        bus.close();
        service.close();
    }

    @Test
    void anEventArrivesAsItWasSent() {
        Event event = SampleActions.event(1);

        assertThat(bus.publish(List.of(event))).containsExactly(new Accepted());
        assertThat(service.accepted())
                .containsExactly(
                        new BusEntry("plumbline", event.source(), event.detailType(), event.detail(), event.time()));
    }

    @Test
    void aBatchGoesOutInCallsOfTenInItsOrder() {
        List<Event> batch = events(97);

        assertThat(bus.publish(batch)).hasSize(97).containsOnly(new Accepted());
        assertThat(accepted()).isEqualTo(details(batch));
        assertThat(bus.traffic()).isEqualTo(new PublishTraffic(10, 0, 0));
        assertThat(loopback.waits).isEmpty();
    }

    @Test
    void onlyTheEntriesThatWereRefusedAreSentAgain() {
        List<Event> batch = events(25);
        service.follow((_, call) -> switch (call) {
            case 1 -> new BusFault.RefusedEntries(Set.of(3, 7), "ThrottlingException");
            case 2 -> new BusFault.RefusedEntries(Set.of(0), "InternalFailure");
            // The fourth carries those three again.
            case 4 -> new BusFault.RefusedEntries(Set.of(1), "ThrottlingException");
            default -> WELL;
        });

        assertThat(bus.publish(batch)).hasSize(25).containsOnly(new Accepted());
        assertThat(accepted()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(details(batch));
        assertThat(accepted().subList(22, 25)).isEqualTo(details(List.of(batch.get(3), batch.get(10), batch.get(7))));
        assertThat(bus.traffic()).isEqualTo(new PublishTraffic(5, 0, 4));
    }

    @Test
    void anEntryThatIsRefusedToTheEndIsRefusedUnderItsOwnCodeAndAlone() {
        // Entry 4 first; when it comes again it is the only one.
        service.follow((_, call) -> new BusFault.RefusedEntries(Set.of(call == 1 ? 4 : 0), "ThrottlingException"));

        assertThat(bus.publish(events(10))).isEqualTo(acceptedBut(10, 4, new Refused("ThrottlingException")));
        assertThat(service.calls()).isEqualTo(LoopbackBus.ATTEMPTS);
        assertThat(loopback.waits).hasSize(LoopbackBus.ATTEMPTS - 1);
    }

    @Test
    void anEntryThatCanNeverBeTakenIsNotSentAgain() {
        service.follow((_, _) -> new BusFault.RefusedEntries(Set.of(4), "NotAuthorizedForSourceException"));

        assertThat(bus.publish(events(10)))
                .isEqualTo(acceptedBut(10, 4, new Refused("NotAuthorizedForSourceException")));
        assertThat(service.calls()).isEqualTo(1);
    }

    @Test
    void theWaitsGrowToTheirLongestAndNoTwoPublishersWaitAlike() {
        service.follow((_, _) -> new BusFault.RefusedEntries(Set.of(0), "ThrottlingException"));

        for (int i = 0; i < 30; i++) {
            bus.publish(events(1));
        }
        for (int attempt = 0; attempt < 3; attempt++) {
            int which = attempt;
            List<Long> waits = IntStream.range(0, 30)
                    .mapToObj(i -> loopback.waits.get(3 * i + which).toMillis())
                    .toList();
            long longest = List.of(100L, 200L, 250L).get(attempt);
            assertThat(waits).allMatch(wait -> wait >= 0 && wait <= longest);
            assertThat(Collections.max(waits)).isGreaterThan(longest / 2);
            assertThat(Collections.min(waits)).isLessThan(longest / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aCallThatFailsLeavesTheAcknowledgementsBeforeIt(int failing) {
        service.follow((_, call) -> call == failing ? BusFault.throttled() : WELL);

        List<Acknowledgement> answers = bus.publish(events(25));

        int before = (failing - 1) * 10;
        assertThat(answers.subList(0, before)).allMatch(Accepted.class::isInstance);
        assertThat(answers.subList(before, 25)).allMatch(Unanswered.class::isInstance);
        assertThat(service.calls()).as("no call is made after one that failed").isEqualTo(failing);
        assertThat(service.accepted()).hasSize(before);
    }

    @Test
    void aCallThatFailsWhileEntriesAreRetriedLosesNoAcknowledgementEither() {
        service.follow((_, call) ->
                call == 1 ? new BusFault.RefusedEntries(Set.of(4), "InternalFailure") : BusFault.throttled());

        List<Acknowledgement> answers = bus.publish(events(10));

        assertThat(answers.get(4)).isInstanceOf(Unanswered.class);
        assertThat(answers).filteredOn(Accepted.class::isInstance).hasSize(9);
    }

    @Test
    void theSdkRetriesThrottlingAndFaultsAndLostAnswers() {
        try (EventBridgeBus patient = loopback.connect(BusSettings.of(LoopbackBus.NAME), 4)) {
            service.follow((_, call) -> switch (call) {
                case 1 -> BusFault.broken();
                case 2 -> BusFault.throttled();
                case 4 -> new BusFault.AnswerLost();
                case 6 -> new BusFault.ConnectionCut();
                default -> WELL;
            });

            assertThat(patient.publish(events(30))).hasSize(30).containsOnly(new Accepted());
            assertThat(patient.traffic()).isEqualTo(new PublishTraffic(3, 4, 0));
        }
        assertThat(accepted()).as("the call whose answer was lost came twice").hasSize(40);
        assertThat(Set.copyOf(accepted())).isEqualTo(Set.copyOf(details(events(30))));
    }

    @Test
    void anAnswerThatIsSlowIsWaitedFor() {
        service.follow((_, _) -> new BusFault.Slow(Duration.ofMillis(300)));

        assertThat(bus.publish(events(1))).containsExactly(new Accepted());
    }

    @Test
    void anAnswerThatIsMuchTooSlowIsNotWaitedFor() {
        service.follow((_, _) -> new BusFault.Slow(Duration.ofSeconds(15)));
        BusSettings settings = BusSettings.of(LoopbackBus.NAME);

        long start = System.nanoTime();
        try (EventBridgeBus hasty = loopback.connect(settings, 2, Duration.ofMillis(200))) {
            assertThat(hasty.publish(events(11))).hasSize(11).allMatch(Unanswered.class::isInstance);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void whatWouldPassIsTransientAndWhatMustBeMendedIsRefused() {
        assertThat(failureOf(BusFault.throttled()))
                .hasMessage("events:PutEvents on the event bus plumbline: EventBridge answered 400"
                        + " ThrottlingException; try again")
                .returns(ServiceException.Kind.TRANSIENT, ServiceException::kind);
        assertThat(failureOf(BusFault.broken())).returns(ServiceException.Kind.TRANSIENT, ServiceException::kind);
        assertThat(failureOf(new BusFault.ConnectionCut()))
                .hasMessageEndingWith("no answer from EventBridge; try again")
                .returns(ServiceException.Kind.TRANSIENT, ServiceException::kind);
        assertThat(failureOf(BusFault.denied()))
                .hasMessageEndingWith("access denied; grant the role events:PutEvents on it")
                .returns(ServiceException.Kind.REFUSED, ServiceException::kind);
        assertThat(failureOf(new BusFault.FailedCall(400, "ResourceNotFoundException")))
                .hasMessageEndingWith("there is no such bus; check PLUMBLINE_EVENT_BUS and the region")
                .returns(ServiceException.Kind.REFUSED, ServiceException::kind);
        assertThat(failureOf(new BusFault.FailedCall(400, "ValidationException")))
                .hasMessageEndingWith("if the call was too large, set PLUMBLINE_EVENT_BATCH_BYTES lower")
                .returns(ServiceException.Kind.REFUSED, ServiceException::kind);
    }

    @Test
    void anEventTooLargeForACallIsRefusedAndTheOthersAreNot() {
        List<Event> batch = List.of(SampleActions.event(1), sized(256 * 1024), sized(256 * 1024 - 1));

        assertThat(bus.publish(batch))
                .isEqualTo(acceptedBut(
                        3, 1, new Refused("an event of 262144 bytes or more, see PLUMBLINE_EVENT_BATCH_BYTES")));
        assertThat(service.calls())
                .as("one that just fits has a call of its own")
                .isEqualTo(2);
    }

    @Test
    void aBusIsThereOrNotOrNobodyCanTell() {
        assertThat(bus.exists()).isTrue();
        service.follow((_, _) -> new BusFault.FailedCall(400, "ResourceNotFoundException"));
        assertThat(bus.exists()).isFalse();
        service.follow((_, _) -> BusFault.denied());
        assertThatThrownBy(bus::exists)
                .isInstanceOf(ServiceException.class)
                .hasMessage("events:DescribeEventBus on the event bus plumbline: access denied; grant the role"
                        + " events:DescribeEventBus on it");
    }

    @Test
    void aBusOfAnotherNameLooksLikeSuccessSoItIsAskedFor() {
        BusName wrong = new BusName("plumbing");
        try (EventBridgeBus nowhere = loopback.connect(BusSettings.of(wrong), 1)) {
            assertThat(nowhere.publish(events(1))).containsExactly(new Accepted());
            assertThat(service.dropped()).hasSize(1);
            assertThat(nowhere.exists()).isFalse();
        }
    }

    @Test
    void aBusIsFoundByItsArnToo() {
        BusName arn = new BusName("arn:aws:events:us-east-1:123456789012:event-bus/plumbline");
        try (EventBridgeBus named = loopback.connect(BusSettings.of(arn), 1)) {
            assertThat(named.exists()).isTrue();
            assertThat(named.publish(events(1))).containsExactly(new Accepted());
            assertThat(service.accepted()).extracting(BusEntry::bus).containsExactly(arn.text());
        }
    }

    @Test
    void tellingOneEventThrowsUnlessTheBusHasIt() {
        bus.tell(SampleActions.event(1));
        assertThat(service.accepted()).hasSize(1);

        service.follow((_, _) -> new BusFault.RefusedEntries(Set.of(0), "InternalFailure"));
        assertThatThrownBy(() -> bus.tell(SampleActions.event(1)))
                .isInstanceOf(ServiceException.class)
                .hasMessage("the event bus refused the event 'Annual Additions Limit Exceeded' (InternalFailure);"
                        + " try again");
        service.follow((_, _) -> BusFault.throttled());
        assertThatThrownBy(() -> bus.tell(SampleActions.event(1)))
                .isInstanceOf(ServiceException.class)
                .hasMessageContaining("ThrottlingException");
    }

    private ServiceException failureOf(BusFault fault) {
        service.follow((_, _) -> fault);
        return ((Unanswered) bus.publish(events(1)).getFirst()).failure();
    }

    private List<String> accepted() {
        return details(service.accepted().stream().map(BusEntry::detail));
    }

    private static List<Event> events(int count) {
        return IntStream.range(0, count).mapToObj(SampleActions::event).toList();
    }

    private static List<String> details(List<Event> events) {
        return details(events.stream().map(Event::detail));
    }

    private static List<String> details(Stream<String> details) {
        return details.toList();
    }

    private static List<Acknowledgement> acceptedBut(int count, int place, Acknowledgement other) {
        return IntStream.range(0, count)
                .mapToObj(i -> i == place ? other : new Accepted())
                .toList();
    }

    /// An event of so many bytes, as EventBridge counts.
    private static Event sized(int bytes) {
        Event small = SampleActions.event(0);
        int padding = bytes - 14 - small.source().length() - small.detailType().length() - "{\"x\":\"\"}".length();
        return new Event(
                "id", small.source(), small.detailType(), small.time(), "{\"x\":\"" + "y".repeat(padding) + "\"}");
    }
}
