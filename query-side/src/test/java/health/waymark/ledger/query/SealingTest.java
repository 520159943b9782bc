package health.waymark.ledger.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import health.waymark.eventlog.StoredEvent;
import health.waymark.ledger.GrowingTree;
import health.waymark.ledger.note.Checkpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

class SealingTest {
    private static final SealedLog LOG = new SealedLog();

    @AfterAll
    static void stop() {
        LOG.close();
    }

    /** Each test goes on where the one before it ended, as a log does. */
    @BeforeEach
    void sealWhatIsThere() {
        SealedLog.all(LOG.sealing());
    }

    @Test
    void everyEventIsProvenByWhatIsHandedOut() {
        LOG.record(700);
        assertThat(SealedLog.all(LOG.sealing())).isEqualTo(700);
        List<StoredEvent> events = LOG.allEvents();
        Checkpoint checkpoint = LOG.checkpoint();
        assertThat(checkpoint.size()).isEqualTo(events.size());
        assertThat(checkpoint.root()).isEqualTo(root(events));
        assertThat(events).allMatch(event -> LOG.proves(event, checkpoint));
    }

    @Test
    void eachSealGoesBackToEveryOneBefore() {
        Sealing sealing = LOG.sealing();
        List<Checkpoint> earlier = new ArrayList<>();
        for (int count : new int[] {1, 2, 40, 49, 1, 50}) {
            earlier.add(LOG.checkpoint());
            LOG.record(count);
            assertThat(sealing.seal()).isEqualTo(count);
        }
        assertThat(earlier).allMatch(LOG::goesBackTo);
        assertThat(sealing.seal()).isZero();
    }

    @Test
    void whoComesAfterARestartGoesOnExactlyThere() {
        for (int count : new int[] {3, 130, 255, 1}) {
            LOG.record(count);
            assertThat(LOG.sealing().seal()).isEqualTo(Math.min(count, 50));
            SealedLog.all(LOG.sealing());
        }
        everyEventIsThereOnce();
    }

    @Test
    void severalProcessesSealWithoutAGapOrAFork() {
        AtomicBoolean recorded = new AtomicBoolean();
        List<CompletableFuture<Integer>> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Sealing process = LOG.sealing(LOG.transactions(), 7 + i);
            processes.add(CompletableFuture.supplyAsync(() -> {
                int count = 0;
                boolean last = false;
                while (!last) {
                    last = recorded.get();
                    count += SealedLog.all(process);
                }
                return count;
            }));
        }
        long before = LOG.checkpoint().size();
        for (int i = 0; i < 60; i++) {
            LOG.record(10);
        }
        recorded.set(true);
        int byThem = processes.stream().mapToInt(CompletableFuture::join).sum();
        int left = SealedLog.all(LOG.sealing());
        assertThat(byThem).isPositive();
        assertThat(byThem + left).isEqualTo(600);
        assertThat(LOG.checkpoint().size()).isEqualTo(before + 600);
        everyEventIsThereOnce();
    }

    @Test
    void whatWasNotCommittedIsSealedAgainIntoTheSameTree() {
        Checkpoint before = LOG.checkpoint();
        LOG.record(20);
        AtomicBoolean fails = new AtomicBoolean(true);
        Sealing unlucky = LOG.sealing(failingToCommit(fails), 50);
        assertThatThrownBy(unlucky::seal).isInstanceOf(TransactionSystemException.class);
        assertThat(LOG.checkpoint()).isEqualTo(before);
        fails.set(false);
        assertThat(unlucky.seal()).isEqualTo(20);
        everyEventIsThereOnce();
    }

    /** As when it is stopped with a signal, or its machine with it. */
    @Test
    void aProcessThatFallsSilentWhileItSealsIsReplacedInTime() throws Exception {
        LOG.record(5);
        CountDownLatch silent = new CountDownLatch(1);
        CountDownLatch woken = new CountDownLatch(1);
        Sealing stopped = LOG.sealing(stoppingBeforeCommit(silent, woken), 50);
        CompletableFuture<Integer> its = CompletableFuture.supplyAsync(stopped::seal);
        silent.await();
        assertThat(LOG.sealing().seal()).as("while it holds on").isZero();
        await().atMost(Duration.ofSeconds(20)).until(() -> LOG.sealing().seal() == 5);
        woken.countDown();
        assertThatThrownBy(its::join).isInstanceOf(CompletionException.class);
        assertThat(stopped.seal()).isZero();
        everyEventIsThereOnce();
    }

    @Test
    void whatIsNotSealedYetSaysSo() {
        LOG.record(1);
        long position = LOG.events().head();
        long size = LOG.checkpoint().size();
        assertThatThrownBy(() -> LOG.queries().inclusion(position, size))
                .hasMessage("The event at position " + position + " isn't sealed yet; try again.");
        assertThatThrownBy(() -> LOG.queries().inclusion(position + 1, size))
                .hasMessage("There is no event at position " + (position + 1) + ".");
    }

    @Test
    void keysAreMadeOnceAndNamedForEver() {
        String key = LOG.keys().signing(0).verifierKey().text();
        assertThat(LOG.keys().signing(1_000).verifierKey().text()).isEqualTo(key);
        assertThat(LOG.keys().origin()).startsWith("waymark/");
        assertThatThrownBy(() -> LOG.keys(new LedgerSettings("elsewhere.example/log", Duration.ZERO, 1, "off")))
                .hasMessageContaining("waymark.ledger.origin says elsewhere.example/log")
                .hasMessageContaining(LOG.keys().origin());
    }

    private static void everyEventIsThereOnce() {
        List<StoredEvent> events = LOG.allEvents();
        Checkpoint checkpoint = LOG.checkpoint();
        assertThat(checkpoint.size()).isEqualTo(events.size());
        assertThat(checkpoint.root()).isEqualTo(root(events));
        assertThat(LOG.jdbc()
                        .sql("select position from ledger.seal, unnest(positions) with ordinality as p (position, n)"
                                + " order by size, n")
                        .query(Long.class)
                        .list())
                .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(LOG.jdbc()
                        .sql("select count(*) from ledger.seal s left join ledger.seal p on p.size = s.previous"
                                + " where s.size > 0 and p.last_position >= s.last_position")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static byte[] root(List<StoredEvent> events) {
        GrowingTree tree = GrowingTree.empty();
        events.forEach(event -> tree.append(Sealing.leaf(event).hash()));
        return tree.root();
    }

    private static JdbcTransactionManager stoppingBeforeCommit(CountDownLatch silent, CountDownLatch woken) {
        return new JdbcTransactionManager(LOG.bean(DataSource.class)) {
            @Override
            protected void doCommit(DefaultTransactionStatus status) {
                silent.countDown();
                try {
                    woken.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                super.doCommit(status);
            }
        };
    }

    private static JdbcTransactionManager failingToCommit(AtomicBoolean fails) {
        return new JdbcTransactionManager(LOG.bean(DataSource.class)) {
            @Override
            protected void doCommit(DefaultTransactionStatus status) {
                if (fails.get()) {
                    doRollback(status);
                    throw new TransactionSystemException("lost");
                }
                super.doCommit(status);
            }
        };
    }
}
