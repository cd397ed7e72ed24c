# One image for every role (Roles=admin | public | worker) and for the migration (DbMigrator).
#   docker build -t countycloud:1.0.0 .
# It runs as nobody on a root that cannot be written: what it writes goes to /data (stored files) and /tmp (docs/operations.md).

FROM node:20.20.2-bookworm-slim AS ui
WORKDIR /src/angular
COPY angular/package.json angular/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY angular/ ./
RUN NG_CLI_ANALYTICS=false npm run build

FROM mcr.microsoft.com/dotnet/sdk:10.0.401-noble AS build
WORKDIR /src
COPY global.json common.props Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY etc/build/ etc/build/
COPY aspnet-core/ aspnet-core/
RUN dotnet build aspnet-core/src/CountyCloud.DbMigrator -c Release --nologo -v q -p:RunAnalyzers=false
RUN dotnet publish aspnet-core/src/CountyCloud.DbMigrator -c Release --no-build --nologo -v q -o /app
RUN dotnet publish aspnet-core/src/CountyCloud.HttpApi.Host -c Release --no-build --nologo -v q -o /app
COPY etc/regions.csv /app/site/regions.csv
RUN mkdir -p /app/site/counties /data && chown 1654:1654 /data

# "extra": with ICU and the time zones, which a product in several languages needs. No shell, no package manager.
FROM mcr.microsoft.com/dotnet/aspnet:10.0.12-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app ./
COPY --from=build --chown=1654:1654 /data /data
COPY --from=ui /src/angular/dist/admin/browser ./admin
ENV ASPNETCORE_HTTP_PORTS=8080 \
    ASPNETCORE_FORWARDEDHEADERS_ENABLED=true \
    DOTNET_EnableDiagnostics=0 \
    TMPDIR=/tmp \
    Blobs__RootPath=/data/blobs \
    Web__AdminRoot=/app/admin
USER 1654:1654
EXPOSE 8080
VOLUME ["/data"]
ENTRYPOINT ["dotnet", "/app/CountyCloud.HttpApi.Host.dll"]
