# The image of Tadmor. Base images are arguments, so that any JDK 17 or later will do:
#   docker build --build-arg BUILD_IMAGE=… --build-arg RUN_IMAGE=… -t tadmor .
# Where the build has no way to a Maven repository, it takes in the jar that was built outside:
#   mvn package -DskipTests && docker build --build-arg PREBUILT=yes -t tadmor .
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-17
ARG RUN_IMAGE=eclipse-temurin:17-jre

FROM ${BUILD_IMAGE} AS jar
ARG PREBUILT=no
WORKDIR /build
# The pattern matches no file where there is no jar; COPY is content with the others.
COPY pom.xml LICENSE NOTICE target/tadmor.ja[r] ./
COPY db db
COPY src src
RUN if [ "$PREBUILT" = yes ]; then test -f tadmor.jar; \
    else mvn --batch-mode --no-transfer-progress package -DskipTests && cp target/tadmor.jar .; fi

# The layers: what changes seldom comes first.
FROM ${RUN_IMAGE} AS layers
WORKDIR /tadmor
COPY --from=jar /build/tadmor.jar tadmor.jar
RUN java -Djarmode=tools -jar tadmor.jar extract --layers --destination extracted

FROM ${RUN_IMAGE}
RUN groupadd --system --gid 900 tadmor \
    && useradd --system --uid 900 --gid tadmor --home-dir /tadmor --create-home --shell /usr/sbin/nologin tadmor
WORKDIR /tadmor
COPY --from=layers /tadmor/extracted/dependencies/ ./
COPY --from=layers /tadmor/extracted/spring-boot-loader/ ./
COPY --from=layers /tadmor/extracted/snapshot-dependencies/ ./
COPY --from=layers /tadmor/extracted/application/ ./
# The parser's models in the form that loads in seconds: without them each new container would make its own.
RUN java -Xmx3g -Dtadmor.models=models -jar tadmor.jar extract < /dev/null && chmod a+r models/*
# An archive of the classes that a start loads, trained by a start as far as the beans, without a database.
RUN java -XX:ArchiveClassesAtExit=classes.jsa -Xlog:cds=off -Xlog:cds+dynamic=off -Xmx3g -Dspring.context.exit=onRefresh \
        -Dspring.datasource.url=jdbc:postgresql://training/none -Dspring.flyway.enabled=false \
        -Dspring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false \
        -Dspring.jpa.database-platform=org.hibernate.dialect.PostgreSQLDialect \
        -Dspring.jpa.hibernate.ddl-auto=none -jar tadmor.jar \
    && mkdir data && chown tadmor:tadmor data
USER tadmor
# In a container the service must listen on the container's own address; who reaches that is decided by the published port.
ENV SERVER_ADDRESS=0.0.0.0 \
    JAVA_OPTS="-Xmx3g -Dtadmor.models=models -XX:SharedArchiveFile=classes.jsa -Xlog:cds=off -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
VOLUME /tadmor/data
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=6 \
    CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx32m", "-cp", "tadmor.jar", "org.tadmor.startup.HealthCheck"]
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -jar tadmor.jar \"$@\"", "tadmor"]
