package health.waymark.today.query;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
public class TodayQuerySlice {

    @Bean
    TodayQueries todayQueries(JdbcClient jdbc, Clock clock, ZoneId zone) {
        return new TodayQueries(jdbc, clock, zone);
    }
}
