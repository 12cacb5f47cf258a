// The documentation page offers "auto" as Idempotency-Key; every call then gets a key of its own.
const send = window.fetch.bind(window);
window.fetch = (address, options) => {
  const headers = options && options.headers;
  if (headers && headers["Idempotency-Key"] === "auto") {
    headers["Idempotency-Key"] = crypto.randomUUID();
  }
  return send(address, options);
};
