# One image for every process; docker-compose.yml says which of them a container runs.
FROM python:3.13-slim AS build
WORKDIR /build
RUN python -m venv /opt/dekomp
# The locked dependencies first, so that a change of ours does not fetch them again.
COPY requirements/run.lock ./
RUN /opt/dekomp/bin/pip install --no-cache-dir --no-deps --require-hashes -r run.lock
COPY pyproject.toml README.md ./
COPY domain domain
COPY workflows workflows
COPY projections projections
COPY services services
# What builds the package is locked too, so nothing else is fetched for it.
RUN /opt/dekomp/bin/pip install --no-cache-dir --no-deps --no-build-isolation .

FROM python:3.13-slim
COPY --from=build /opt/dekomp /opt/dekomp
ENV PATH=/opt/dekomp/bin:$PATH PYTHONUNBUFFERED=1
# The keys' volume takes its owner from this folder.
RUN useradd --system --uid 10001 dekomp && install -d -m 700 -o dekomp /var/lib/dekomp
USER dekomp
WORKDIR /var/lib/dekomp
CMD ["dekomp", "--help"]
