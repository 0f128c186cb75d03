// A whole-system test starts a server and often a browser; two busy cores need room.
jest.setTimeout(120_000);
