# 做出安装文件
FROM node:20-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npm ci && npm run build && npm pack --pack-destination /tmp

# 只有 Node 和安装文件；不用 root 运行
FROM node:20-bookworm-slim
COPY --from=build /tmp/nianbao-*.tgz /tmp/
RUN npm install --global --offline --ignore-scripts --no-audit --no-fund /tmp/nianbao-*.tgz \
  && rm -r /tmp/nianbao-*.tgz /root/.npm
USER node
WORKDIR /data
ENTRYPOINT ["nianbao"]
CMD ["--help"]
