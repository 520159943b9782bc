package health.waymark.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
public class DatabaseConfiguration {

    @Bean
    Migrations migrations(DatabaseSettings settings, ObjectProvider<Schema> schemas) {
        return Migrations.run(settings, schemas.orderedStream().toList());
    }

    /** Takes the migrations as a parameter so that nothing can reach the tables before they are there. */
    @Bean
    HikariDataSource dataSource(DatabaseSettings settings, Migrations migrations) {
        return pool(settings);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    /** In place of Spring's, which waits as long as the database does. */
    @Bean
    TimelyHealth dbHealthIndicator(DataSource dataSource) {
        return new TimelyHealth(new DataSourceHealthIndicator(dataSource));
    }

    /** Connections as those of a pool, but each as long-lived as its user, and none of them counted. */
    public static DataSource unpooled(DataSource pooled) {
        try {
            HikariDataSource pool = pooled.unwrap(HikariDataSource.class);
            var unpooled = new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            unpooled.setConnectionProperties(pool.getDataSourceProperties());
            return unpooled;
        } catch (SQLException e) {
            throw new IllegalArgumentException("Only of a pool.", e);
        }
    }

    static HikariDataSource pool(DatabaseSettings settings) {
        var pool = new HikariConfig();
        pool.setPoolName("waymark");
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.username());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setMinimumIdle(Math.min(4, settings.poolSize()));
        // A database that died is noticed by the caller within seconds, not minutes.
        pool.setConnectionTimeout(5_000);
        pool.setValidationTimeout(2_000);
        pool.addDataSourceProperty("ApplicationName", "waymark");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("connectTimeout", "5");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        // The detail of a constraint's complaint quotes the row.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(pool);
    }
}
